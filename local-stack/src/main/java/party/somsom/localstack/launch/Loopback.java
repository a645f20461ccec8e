package party.somsom.localstack.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The ports of this machine that can be reached from this machine only. */
public final class Loopback {
    public static final String HOST = "127.0.0.1";
    private static final String HOST_IN_IPV6 = "::1";
    private static final int MILLIS = 1000;

    private Loopback() {
    }

    public static InetSocketAddress on(int port) {
        return new InetSocketAddress(HOST, port);
    }

    /** A browser asks {@code localhost} over IPv6 first, so the port must be free there too. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(on(port));
        } catch (IOException taken) {
            return false;
        }
        return !answers(new InetSocketAddress(HOST_IN_IPV6, port));
    }

    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Names the process that listens on a port, if it can be seen. */
    public static String holder(int port) {
        return ListeningSocket.all()
                .filter(socket -> socket.port() == port)
                .findFirst()
                .flatMap(ListeningSocket::holder)
                .map(process -> "process %d (%s)".formatted(process.pid(),
                        process.info().commandLine().orElse("its command is hidden")))
                .orElse("another program");
    }
}
