package party.somsom.localstack.server;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Loopback;

/** Gives each server a port on loopback. */
final class Ports {
    /**
     * Lower than the ports that systems use for outgoing connections, because those are taken and freed at any time.
     */
    private static final int FREE_FROM = 10000;
    private static final int FREE_TO = 32000;
    private static final int LAST = 65535;

    private final int base;
    private final Set<Integer> given = new HashSet<>();
    private final Map<Port, Integer> claimed = new EnumMap<>(Port.class);

    /** @param base the first of the fixed ports, or 0 for free ports */
    Ports(int base) {
        if (base < 0 || base + Port.values().length - 1 > LAST) {
            throw new ExplainedException("The servers need %d ports from %d on, and ports are numbered from 1 to %d."
                    .formatted(Port.values().length, base, LAST));
        }
        this.base = base;
    }

    /** @throws ExplainedException if the fixed port is taken; the message says by whom */
    int claim(Port port) {
        var number = base == 0 ? free() : fixed(port);
        claimed.put(port, number);
        return number;
    }

    /** The number of a port that another server of this stack claimed before. */
    Optional<Integer> claimed(Port port) {
        return Optional.ofNullable(claimed.get(port));
    }

    private int fixed(Port port) {
        var number = port.after(base);
        if (!Loopback.isFree(number)) {
            throw new ExplainedException("Port %d, which %s needs, is taken by %s. Stop that, or choose other ports."
                    .formatted(number, port.user(), Loopback.holder(number)));
        }
        return number;
    }

    private int free() {
        return RandomGenerator.getDefault()
                .ints(FREE_FROM, FREE_TO)
                .filter(number -> given.add(number) && Loopback.isFree(number))
                .findFirst()
                .orElseThrow();
    }
}
