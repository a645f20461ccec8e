package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;
import static party.somsom.app.identity.Visitor.tokensOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.app.identity.Visitor.Tokens;
import tools.jackson.databind.JsonNode;

@WithApplication
class OwnSessionsIT {
    private static final int OFFICE = 24_000;

    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;
    private Visitor visitor;
    private Tokens here;
    private Tokens office;

    @BeforeEach
    void logInTwice() {
        visitor = new Visitor(http).confirmed();
        here = visitor.tokens();
        clock.forward(Duration.ofSeconds(1));
        office = tokensOf(new Computer(port, OFFICE).logIn(visitor.email(), PASSWORD));
    }

    private List<JsonNode> sessionsSeenBy(Tokens tokens) {
        var answer = http.get()
                .uri("/account/sessions")
                .headers(headers -> headers.setBearerAuth(tokens.accessToken()))
                .exchange();
        return json(answer, 200).get("items").valueStream().toList();
    }

    private ResponseSpec delete(Tokens tokens, String uri, Object... variables) {
        return http.delete()
                .uri(uri, variables)
                .headers(headers -> headers.setBearerAuth(tokens.accessToken()))
                .exchange();
    }

    private String officeId() {
        return sessionsSeenBy(office).getFirst().get("sessionId").asString();
    }

    @Test
    void peopleSeeWhereTheyAreLoggedIn() {
        var sessions = sessionsSeenBy(office);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().get("device").asString()).isEqualTo("Chrome on Windows");
        assertThat(sessions.getFirst().get("place").asString()).isEqualTo("127.1.96.0/24");
        assertThat(sessions).extracting(session -> session.get("current").asBoolean()).containsExactly(true, false);
        assertThat(sessions).extracting(session -> session.get("startedAt").asString())
                .isEqualTo(sessions.stream().map(session -> session.get("lastSeenAt").asString()).toList());
    }

    @Test
    void aSessionIsSeenAtARefreshButNotAtEveryOne() {
        var started = lastSeen(here);

        clock.forward(Duration.ofMinutes(4));
        here = tokensOf(visitor.refresh(here.refreshToken()));
        assertThat(lastSeen(here)).isEqualTo(started);

        clock.forward(Duration.ofMinutes(2));
        here = tokensOf(visitor.refresh(here.refreshToken()));
        assertThat(lastSeen(here)).isAfterOrEqualTo(started.plus(Duration.ofMinutes(6)));
    }

    private Instant lastSeen(Tokens tokens) {
        return sessionsSeenBy(tokens).stream()
                .filter(session -> session.get("current").asBoolean())
                .map(session -> Instant.parse(session.get("lastSeenAt").asString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherSessionIsEndedAtOnceOnEveryNode() {
        var officeId = officeId();
        try (var node = new SecondNode()) {
            Visitor.verify(node.http(), office.accessToken()).expectStatus().isOk();

            delete(here, "/account/sessions/{id}", officeId).expectStatus().isNoContent();

            refused(Visitor.verify(node.http(), office.accessToken()), 401, "TOKEN_INVALID");
        }
        refused(visitor.refresh(office.refreshToken()), 401, "TOKEN_INVALID");
        assertThat(sessionsSeenBy(here)).hasSize(1);
        delete(here, "/account/sessions/{id}", officeId).expectStatus().isNoContent();
    }

    @Test
    void allOtherSessionsEndAndTheCurrentOneGoesOn() {
        var phone = visitor.tokens();

        delete(here, "/account/sessions").expectStatus().isNoContent();

        refused(visitor.verify(office.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor.verify(phone.accessToken()), 401, "TOKEN_INVALID");
        visitor.verify(here.accessToken()).expectStatus().isOk();
        visitor.refresh(here.refreshToken()).expectStatus().isOk();
    }

    @Test
    void sessionsOfOthersDoNotExist() {
        var stranger = new Visitor(http).confirmed().tokens();

        refused(delete(stranger, "/account/sessions/{id}", officeId()), 404, "SESSION_NOT_FOUND");
        refused(delete(stranger, "/account/sessions/{id}", "no-such-session"), 404, "SESSION_NOT_FOUND");

        visitor.verify(office.accessToken()).expectStatus().isOk();
        assertThat(sessionsSeenBy(stranger)).hasSize(1);
    }
}
