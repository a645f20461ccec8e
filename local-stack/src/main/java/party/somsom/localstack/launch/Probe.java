package party.somsom.localstack.launch;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server on loopback whether it runs. */
public final class Probe {
    private static final int MILLIS = 1000;

    private Probe() {
    }

    /** The first bytes of the server's answer to a request, or empty if the server on this port does not answer. */
    public static String ask(int port, String request) {
        try (var socket = new Socket()) {
            socket.connect(Loopback.on(port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[64];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        } catch (IOException notYet) {
            return "";
        }
    }

    /** Whether an HTTP server on this port answers the path with this status. */
    public static boolean answers(int port, String path, int status) {
        return ask(port, "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n".formatted(path))
                .startsWith("HTTP/1.1 " + status);
    }

    /** Whether the application on this port says that it is ready. */
    public static boolean isReady(int port) {
        return answers(port, Application.READINESS, 200);
    }
}
