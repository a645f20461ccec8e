package party.somsom.app.identity;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A computer with its own address in the loopback network. Like a browser it keeps the cookie of the log-in. */
final class Computer {
    static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "Chrome/140.0.0.0 Safari/537.36";
    private static final String COOKIE = "somsom_device";

    private final RestTestClient http;
    private @Nullable String cookie;

    /** @param number the last two bytes of its address */
    Computer(int port, int number) {
        var address = InetAddress.ofLiteral("127.1.%d.%d".formatted(number / 250, number % 250 + 1));
        var client = HttpClient.newBuilder().localAddress(address).build();
        this.http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory(client))
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader(HttpHeaders.USER_AGENT, CHROME)
                .build();
    }

    ResponseSpec logIn(String email, String password) {
        return post("/login", Map.of("email", email, "password", password));
    }

    /** Shows the cookie that an earlier log-in gave, and keeps the one of this answer. */
    ResponseSpec post(String uri, Map<String, ?> body) {
        var request = http.post().uri(uri).contentType(MediaType.APPLICATION_JSON);
        if (cookie != null) {
            request.cookie(COOKIE, cookie);
        }
        var answer = request.body(body).exchange();
        var given = answer.returnResult().getResponseCookies().getFirst(COOKIE);
        cookie = given == null ? cookie : given.getValue();
        return answer;
    }

    int statusOfLogIn(String email, String password) {
        return logIn(email, password).returnResult().getStatus().value();
    }

    ResponseSpec confirm(String email, String code, @Nullable String userId) {
        var body = new HashMap<>(Map.of("email", email, "code", code));
        if (userId != null) {
            body.put("userId", userId);
        }
        return http.post().uri("/confirm-signup").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    /** Signs up and returns the id of the sign-up. */
    String signUp(String email, String password) {
        return String.valueOf(http.post()
                .uri("/signup")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", email, "password", password, "name", "Soo"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("userId"));
    }
}
