package party.somsom.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.push.Listener.SOON;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

/** Whatever a client sends, it hurts nobody else. */
@WithApplication
class MalformedFramesIT {
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\n\n\0", "CONNECT\nno colon\n\n\0",
            "CONNECT\naccept-version:9\n\n\0"})
    void whatIsNoFrameHurtsOnlyItsSender(String text) {
        try (var other = new Listener(port, ann.authorization()); var raw = new RawClient(port)) {
            raw.send(text);

            assertThat(raw.all()).startsWith("ERROR").contains("MALFORMED_REQUEST").doesNotContain("Exception", "org.");
            assertThat(other.isConnected()).isTrue();
            other.send("/app/anything", "{}");
            other.problems(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBSCRIBE\nid:1\ndestination:/topic/queues/1\n\n\0",
            "SEND\ndestination:/app/chat\n\n{}\0", "\n"})
    void nothingComesBeforeConnect(String text) {
        try (var raw = new RawClient(port)) {
            raw.send(text);

            assertThat(raw.all()).startsWith("ERROR").contains("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no frame at all"})
    void whoeverDoesNotSayWhoTheyAreIsCutOff(String text) {
        try (var other = new Listener(port, ann.authorization()); var raw = new RawClient(port)) {
            raw.send(text);

            await().atMost(SOON).until(() -> {
                clock.forward(Duration.ofSeconds(1));
                return raw.isClosed();
            });

            assertThat(raw.status()).isEqualTo(1008);
            assertThat(other.isConnected()).isTrue();
        }
    }

    @Test
    void nobodyConnectsTwiceOnOneConnection() {
        var connect = "CONNECT\naccept-version:1.2\nAuthorization:" + ann.authorization() + "\n\n\0";
        try (var raw = new RawClient(port)) {
            raw.send(connect);
            raw.send(connect);

            assertThat(raw.all()).contains("ERROR").contains("MALFORMED_REQUEST");
        }
    }

    @Test
    void aFrameThatIsTooLargeHurtsOnlyItsSender() {
        try (var other = new Listener(port, ann.authorization()); var raw = new RawClient(port)) {
            raw.send("SEND\ndestination:/app/chat\n\n" + "x".repeat(9_000));
            raw.send("x".repeat(9_000) + "\0");

            assertThat(raw.all()).startsWith("ERROR").contains("MALFORMED_REQUEST");
            assertThat(other.isConnected()).isTrue();
        }
    }

    @Test
    void aMessageThatIsTooLargeEndsAConnectionWithoutAUser() {
        try (var raw = new RawClient(port)) {
            raw.send("x".repeat(40_000));

            assertThat(raw.all()).startsWith("ERROR").contains("PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void aFrameOfAlmostTheLimitIsTakenInOnePiece() {
        try (var browser = new Listener(port, ann.authorization())) {
            browser.send("/app/anything", "x".repeat(15_000));

            assertThat(browser.problems(1).getFirst().get("code").asString()).isEqualTo("FORBIDDEN");
        }
    }
}
