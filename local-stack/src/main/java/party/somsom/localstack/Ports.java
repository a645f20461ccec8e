package party.somsom.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Gives each server its port, on loopback. */
final class Ports {
    static final String HOST = "127.0.0.1";

    /** Below the range from which systems take the ports of outgoing connections, which come and go at any time. */
    private static final int FREE_FROM = 10000;
    private static final int FREE_TO = 32000;

    private final int base;
    private final Set<Integer> given = new HashSet<>();

    /** @param base the first of the fixed ports, or 0 for free ones */
    Ports(int base) {
        this.base = base;
    }

    static InetSocketAddress on(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** @throws StackException if the fixed port is taken, saying by whom */
    int claim(Port port) {
        return base == 0 ? free() : fixed(port);
    }

    private int fixed(Port port) {
        var number = port.after(base);
        if (!isFree(number)) {
            throw new StackException("Port %d, which %s needs, is taken by %s. Stop that, or choose other ports."
                    .formatted(number, port.user(), holder(number)));
        }
        return number;
    }

    private static String holder(int port) {
        return ListeningSocket.all()
                .filter(socket -> socket.port() == port)
                .findFirst()
                .flatMap(ListeningSocket::holder)
                .map(process -> "process %d (%s)".formatted(process.pid(),
                        process.info().commandLine().orElse("its command is hidden")))
                .orElse("another program");
    }

    private int free() {
        return RandomGenerator.getDefault()
                .ints(FREE_FROM, FREE_TO)
                .filter(number -> given.add(number) && isFree(number))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(on(number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
