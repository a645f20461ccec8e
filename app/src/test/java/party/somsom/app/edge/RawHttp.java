package party.somsom.app.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Sends requests byte by byte as they are written, which ordinary clients refuse to do. */
record RawHttp(int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A request. The path and the headers may contain anything. */
    record Request(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        byte[] bytes() {
            var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
            if (body != null) {
                text.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            if (body != null) {
                bytes.writeBytes(body);
            }
            return bytes.toByteArray();
        }

        @Override
        public String toString() {
            return method + " " + path + " " + headers + " "
                    + (body == null ? "" : new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    /** What came back, with its header in lower case. */
    record Answer(int status, String header, String body) {
        boolean has(String contentType) {
            return header.contains("\r\ncontent-type: " + contentType);
        }

        /** Without the lengths of chunks around it. */
        String json() {
            return body.substring(Math.max(0, body.indexOf('{')), body.lastIndexOf('}') + 1);
        }
    }

    Answer send(Request request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.bytes());
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = Math.max(0, text.indexOf("\r\n\r\n"));
            var header = text.substring(0, end).toLowerCase(Locale.ROOT);
            var status = header.startsWith("http/1.1 ") ? Integer.parseInt(header.substring(9, 12)) : 0;
            return new Answer(status, header, text.substring(end));
        }
    }
}
