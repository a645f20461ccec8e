package party.somsom.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.push.Listener.ADMISSION;
import static party.somsom.app.push.Listener.SOON;
import static party.somsom.app.push.Listener.next;
import static party.somsom.app.push.Listener.topic;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.waitingroom.Queue;
import party.somsom.identity.TestAccounts;

/** The server refuses what a client may not do, and the connection stays open. */
@WithApplication
class FrameGuardIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;
    private Listener browser;

    @BeforeEach
    void arrive() {
        browser = new Listener(port, ann.authorization());
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"/topic/**, FORBIDDEN", "/topic/queues, FORBIDDEN", "/topic/queues/a/b, FORBIDDEN",
            "/topic/queues/*, QUEUE_NOT_FOUND", "/topic/queues/**, QUEUE_NOT_FOUND",
            "/topic/queues/{any}, QUEUE_NOT_FOUND", "/topic/queues/none, QUEUE_NOT_FOUND",
            "/topic/queues/, QUEUE_NOT_FOUND", "/queue/**, FORBIDDEN", "/queue/admission-user1, FORBIDDEN",
            "/user/queue/**, FORBIDDEN", "/user/somebody/queue/admission, FORBIDDEN", "/app/anything, FORBIDDEN",
            "nowhere, FORBIDDEN"})
    void onlyWhatIsAnyonesOrOnesOwnIsListenedTo(String destination, String code) {
        browser.subscribe(destination);

        var problem = browser.problems(1).getFirst();
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("instance").asString()).isEqualTo(destination);
        assertThat(browser.isConnected()).isTrue();
    }

    @Test
    void aFestivalWithoutAWaitingRoomHasNoTopic() {
        browser.subscribe(topic(ann.created(FestivalForm.inAWeek(clock))));

        assertThat(browser.problems(1).getFirst().get("code").asString()).isEqualTo("QUEUE_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"/app/anything", "/topic/queues/1", "/user/queue/admission", "/queue/admission-user1"})
    void nothingElseIsSent(String destination) {
        browser.send(destination, "{}");

        assertThat(browser.problems(1).getFirst().get("code").asString()).isEqualTo("FORBIDDEN");
        assertThat(browser.isConnected()).isTrue();
    }

    @Test
    void nobodySpeaksForTheServer() {
        var queue = ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of("maxActive", 1)));
        try (var other = new Listener(port, Guest.at(http, accounts).authorization())) {
            var told = other.subscribe(topic(queue));
            next(told, 0);

            browser.send(topic(queue), "{\"waiting\":7}");
            browser.problems(1);

            new Queue(queue).joined(ann);
            assertThat(next(told, 1).get("queue").asString()).isEqualTo(queue);
        }
    }

    @Test
    void refusalsReachOnlyTheConnectionTheyAreFor() {
        try (var other = new Listener(port, ann.authorization())) {
            browser.subscribe("/topic/**");
            browser.problems(1);
            other.send("/app/anything", "{}");

            var problems = other.problems(1);

            assertThat(problems).hasSize(1);
            assertThat(problems.getFirst().get("instance").asString()).isEqualTo("/app/anything");
        }
    }

    @Test
    void twoSubscriptionsDoNotShareAnId() {
        browser.subscribe("mine", ADMISSION);
        browser.subscribe("mine", ADMISSION);

        assertThat(browser.problems(1).getFirst().get("code").asString()).isEqualTo("MALFORMED_REQUEST");
        assertThat(browser.isConnected()).isTrue();
    }

    @Test
    void aFrameThatIsTooLongIsRefusedAndTheNextOneIsHeard() {
        browser.send("/app/anything", "가".repeat(20_000));

        var problem = browser.problems(1).getFirst();
        assertThat(problem.get("code").asString()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(problem.get("instance").asString()).isEqualTo("/ws");
        browser.send("/app/anything", "{}");
        assertThat(browser.problems(2).getLast().get("code").asString()).isEqualTo("FORBIDDEN");
        assertThat(browser.isConnected()).isTrue();
    }

    @Test
    void oneConnectionListensToAHundredThingsAtMost() {
        for (var i = 0; i < 100; i++) {
            browser.subscribe(ADMISSION);
        }

        assertThat(browser.problems(1).getFirst().get("code").asString()).isEqualTo("FORBIDDEN");
        assertThat(browser.isConnected()).isTrue();
    }

    @Test
    void whoeverDoesNotHeedRefusalsIsCutOff() {
        for (var i = 0; i <= 100; i++) {
            browser.send("/app/anything", "{}");
        }

        await().atMost(SOON).until(() -> !browser.isConnected());
    }
}
