package party.somsom.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.refused;
import static party.somsom.app.push.Listener.SOON;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.socket.WebSocketHttpHeaders;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

/** How connections begin and end. */
@WithApplication
class ConnectionsIT {
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private MeterRegistry meters;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;

    @Test
    void aConnectionNeedsAToken() {
        var problem = Listener.refused(port, new StompHeaders());

        assertThat(problem.get("code").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.get("detail").asString()).isEqualTo("Log in first.");
    }

    @Test
    void aConnectionBeginsWithAHandshake() {
        refused(http.get().uri("/ws").exchange(), 400, "MALFORMED_REQUEST");
    }

    @Test
    void pagesOfOtherOriginsDoNotConnect() {
        refused(http.get().uri("/ws").header(HttpHeaders.ORIGIN, "https://elsewhere.example").exchange(), 403,
                "FORBIDDEN");
        assertThatThrownBy(() -> new RawClient(port, "https://elsewhere.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void pagesOfAllowedOriginsConnect() {
        var origin = "https://app.somsom.party";
        try (var node = new SecondNode("--somsom.cors.allowed-origins=" + origin);
                var raw = new RawClient(node.port(), origin)) {
            raw.send("NONSENSE\n\n\0");

            assertThat(raw.all()).startsWith("ERROR");
            assertThatThrownBy(() -> new RawClient(node.port(), "https://elsewhere.example"))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void refusalsAreInTheClientsLanguage() {
        var problem = Listener.refused(port, Listener.headers(HttpHeaders.ACCEPT_LANGUAGE, "ko-KR,ko;q=0.9"));

        assertThat(problem.get("detail").asString()).isEqualTo("먼저 로그인해 주세요.");
    }

    @Test
    void orElseInTheLanguageOfItsHandshake() {
        var korean = new WebSocketHttpHeaders();
        korean.set(HttpHeaders.ACCEPT_LANGUAGE, "ko-KR,ko;q=0.9");

        assertThat(Listener.refused(port, korean, new StompHeaders()).get("detail").asString())
                .isEqualTo("먼저 로그인해 주세요.");
        assertThat(Listener.refused(port, korean, Listener.headers(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .get("detail")
                .asString()).isEqualTo("Log in first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer "})
    void aTokenMustBeGenuine(String authorization) {
        assertThat(codeFor(authorization)).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void aTokenOfAnEndedSessionIsRefused() {
        ann.post("/signout", Map.of()).expectStatus().isNoContent();

        assertThat(codeFor(ann.authorization())).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void anExpiredTokenIsRefused() {
        clock.forward(TOKEN_LIFETIME);

        assertThat(codeFor(ann.authorization())).isEqualTo("TOKEN_EXPIRED");
    }

    private String codeFor(String authorization) {
        return Listener.refused(port, Listener.headers(HttpHeaders.AUTHORIZATION, authorization))
                .get("code")
                .asString();
    }

    @Test
    void aConnectionEndsWithItsToken() {
        try (var browser = new Listener(port, ann.authorization())) {
            clock.forward(TOKEN_LIFETIME);

            assertThat(browser.end().get("code").asString()).isEqualTo("TOKEN_EXPIRED");
        }
    }

    @Test
    void signingOutEndsTheSessionsConnectionsOnEveryNode() {
        var bob = Guest.at(http, accounts);
        try (var node = new SecondNode();
                var here = new Listener(port, ann.authorization());
                var there = new Listener(node.port(), ann.authorization());
                var others = new Listener(node.port(), bob.authorization())) {
            ann.post("/signout", Map.of()).expectStatus().isNoContent();

            assertThat(here.end().get("code").asString()).isEqualTo("TOKEN_INVALID");
            assertThat(there.end().get("code").asString()).isEqualTo("TOKEN_INVALID");
            assertThat(others.isConnected()).isTrue();
        }
    }

    @Test
    void connectionsAreCounted() {
        var before = sessions();
        try (var browser = new Listener(port, ann.authorization())) {
            assertThat(sessions()).isEqualTo(before + 1);
            var told = meters.counter("somsom.stomp.pushed").count();
            browser.send("/app/anything", "{}");
            browser.problems(1);
            assertThat(meters.counter("somsom.stomp.pushed").count()).isEqualTo(told + 1);
        }
        await().atMost(SOON).until(() -> sessions() == before);
    }

    private double sessions() {
        return meters.get("somsom.stomp.sessions").gauge().value();
    }
}
