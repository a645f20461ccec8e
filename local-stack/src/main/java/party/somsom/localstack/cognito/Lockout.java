package party.somsom.localstack.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Locks a user out after five wrong passwords: for a second, then for twice as long each time, for 15 minutes at most.
 */
final class Lockout {
    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant lockedUntil) {
    }

    private final Map<String, Failures> failures = new HashMap<>();
    private final InstantSource time;

    Lockout(InstantSource time) {
        this.time = time;
    }

    void check(String username) {
        var known = failures.get(username);
        if (known != null && time.instant().isBefore(known.lockedUntil())) {
            throw Fault.NOT_AUTHORIZED.asException("Password attempts exceeded");
        }
    }

    void failed(String username) {
        var count = failures.getOrDefault(username, new Failures(0, Instant.MIN)).count() + 1;
        var locked = count < FREE ? Duration.ZERO : doubled(count - FREE);
        failures.put(username, new Failures(count, time.instant().plus(locked)));
    }

    private static Duration doubled(int times) {
        var locked = Duration.ofSeconds(1L << Math.min(times, MOST_DOUBLINGS));
        return locked.compareTo(LONGEST) < 0 ? locked : LONGEST;
    }

    void succeeded(String username) {
        failures.remove(username);
    }
}
