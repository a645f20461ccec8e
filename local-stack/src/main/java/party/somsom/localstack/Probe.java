package party.somsom.localstack;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server on loopback whether it is there. */
final class Probe {
    private static final int MILLIS = 1000;

    private Probe() {
    }

    /** The first bytes of what the server on this port answers to a request, empty if it does not. */
    static String ask(int port, String request) {
        try (var socket = new Socket()) {
            socket.connect(Ports.on(port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[64];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        } catch (IOException notYet) {
            return "";
        }
    }
}
