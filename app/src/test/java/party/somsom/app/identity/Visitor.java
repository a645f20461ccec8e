package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.client.RestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A new person, with their own address and mailbox. */
public class Visitor {
    public static final String PASSWORD = "correct horse battery";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b|\\d{6}(?=입)");

    private final RestTestClient http;
    private final String email = "v" + UUID.randomUUID() + "@example.com";

    public Visitor(RestTestClient http) {
        this.http = http;
    }

    /** A mail that the mail server has received. */
    record Mail(String to, String subject, String text, String sentAt) {
        String code() {
            var code = CODE.matcher(text);
            assertThat(code.find()).as(text).isTrue();
            return code.group();
        }
    }

    /** A session's tokens. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tokens(String accessToken, String refreshToken) {
    }

    public String email() {
        return email;
    }

    ResponseSpec post(String uri, Object body) {
        return post(uri, body, "en");
    }

    ResponseSpec post(String uri, Object body, String language) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .body(body)
                .exchange();
    }

    ResponseSpec signUp() {
        return signUp(PASSWORD, "en");
    }

    ResponseSpec signUp(String password, String language) {
        return post("/signup", Map.of("email", email, "password", password, "name", "Soo"), language);
    }

    ResponseSpec confirm(String code) {
        return post("/confirm-signup", Map.of("email", email, "code", code));
    }

    ResponseSpec logIn(String password) {
        return post("/login", Map.of("email", email, "password", password));
    }

    ResponseSpec refresh(String refreshToken) {
        return post("/refresh-token", Map.of("refreshToken", refreshToken));
    }

    ResponseSpec signOut(String accessToken) {
        return http.post().uri("/signout").headers(headers -> headers.setBearerAuth(accessToken)).exchange();
    }

    ResponseSpec verify(String accessToken) {
        return verify(http, accessToken);
    }

    static ResponseSpec verify(RestTestClient node, String accessToken) {
        return node.get().uri("/verify-token").headers(headers -> headers.setBearerAuth(accessToken)).exchange();
    }

    /** Waits until {@code count} mails have come, and returns them, newest first. */
    List<Mail> mails(int count) {
        var mailbox = RestClient.create(System.getProperty("somsom.local.mailbox-url"));
        return await().until(() -> mailbox.get()
                .uri("?to={to}", email)
                .retrieve()
                .body(new ParameterizedTypeReference<List<Mail>>() {
                }), mails -> mails.size() >= count);
    }

    /** Signs up and confirms. */
    Visitor confirmed() {
        signUp().expectStatus().isCreated();
        confirm(mails(1).getFirst().code()).expectStatus().isOk();
        return this;
    }

    /** Logs in with an account that was made before. */
    public Tokens tokens() {
        return tokensOf(logIn(PASSWORD));
    }

    static Tokens tokensOf(ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody(Tokens.class).returnResult().getResponseBody();
    }

    static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
