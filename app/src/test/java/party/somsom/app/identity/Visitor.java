package party.somsom.app.identity;

import static party.somsom.app.Guest.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import tools.jackson.databind.JsonNode;

/** A new person, with their own address and mailbox. */
public class Visitor {
    public static final String PASSWORD = "correct horse battery";

    private final RestTestClient http;
    private final String email;

    public Visitor(RestTestClient http) {
        this(http, "v" + UUID.randomUUID() + "@example.com");
    }

    Visitor(RestTestClient http, String email) {
        this.http = http;
        this.email = email;
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

    /** Signs up once more, and returns the id that the answer names. */
    String signedUp(String password, String name) {
        return json(post("/signup", Map.of("email", email, "password", password, "name", name)), 201).get("userId")
                .asString();
    }

    ResponseSpec confirm(String code) {
        return post("/confirm-signup", Map.of("email", email, "code", code));
    }

    ResponseSpec confirm(String code, String userId) {
        return post("/confirm-signup", Map.of("email", email, "code", code, "userId", userId));
    }

    ResponseSpec confirmAndLogIn(String code, String userId) {
        return post("/confirm-signup", Map.of("email", email, "code", code, "userId", userId, "logIn", true));
    }

    ResponseSpec resend(String userId) {
        return post("/confirm-signup/resend", Map.of("userId", userId));
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
    List<MailServer.Mail> mails(int count) {
        return MailServer.awaitMailsTo(email, count);
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

    /** The code of a refusal. */
    static String codeOf(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody().path("code").asString();
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
