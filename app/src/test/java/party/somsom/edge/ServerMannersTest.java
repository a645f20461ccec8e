package party.somsom.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that an ordinary HTTP client would not send. */
@EdgeTest
class ServerMannersTest {
    @LocalServerPort
    private int port;

    static Stream<BodyPublisher> huge() {
        var body = ("{\"title\":\"" + "a".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        return Stream.of(BodyPublishers.ofByteArray(body),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void aHugeBodyIsRefusedWhetherItsLengthIsAnnouncedOrNot(BodyPublisher body) throws Exception {
        var answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aBodyWithinTheLimitIsRead() throws Exception {
        var body = ("{\"quantity\":1,\"title\":\"" + "a".repeat(60_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(post(BodyPublishers.ofByteArray(body)).statusCode()).isEqualTo(200);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dev/order"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /festivals%2F1 HTTP/1.1", "GET //festivals HTTP/1.1",
            "GET /festivals;a=b HTTP/1.1", "GET /a%00b HTTP/1.1", "GET /%zz HTTP/1.1", "TRACE /dev/order HTTP/1.1",
            "GET / HTTP/9.9", "NONSENSE"})
    void whatTheServerItselfRefusesIsAProblemToo(String requestLine) throws Exception {
        var answer = raw(requestLine);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|401|404|405|505) .*")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":")
                .doesNotContain("<html", "Exception");
    }

    @Test
    void headersProtectWhoeverUsesABrowser() throws Exception {
        var answer = raw("GET /dev/maybe HTTP/1.1");

        assertThat(answer).contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
                "Referrer-Policy: no-referrer", "Content-Security-Policy: default-src 'self'",
                "Cache-Control: no-cache, no-store")
                .doesNotContain("Set-Cookie", "Strict-Transport-Security", "Server:");
    }

    @Test
    void onlyAKnownOriginMayCall() throws Exception {
        var preflight = "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization";

        assertThat(raw("OPTIONS /dev/order HTTP/1.1\r\nOrigin: https://app.somsom.party" + preflight))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: https://app.somsom.party");
        assertThat(raw("OPTIONS /dev/order HTTP/1.1\r\nOrigin: https://elsewhere.example" + preflight))
                .startsWith("HTTP/1.1 403")
                .contains("\"code\":\"FORBIDDEN\"");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var text = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
