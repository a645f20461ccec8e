package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

/** The organiser changes the pace while people wait. */
@WithApplication
class PacingIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Guest organiser;
    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    private Queue queue;

    @BeforeEach
    void aFullBookingPage() {
        queue = new Queue(
                organiser.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of("maxActive", 1))));
        queue.joined(ann);
        queue.awaitAdmission(ann);
    }

    @Test
    void aHigherCapLetsTheNextOneIn() {
        queue.joined(bob);

        var pace = json(queue.change(organiser, Map.of("maxActive", 2, "reason", "a second till")), 200);

        assertThat(pace).isEqualTo(parsed("{\"admitPerMinute\":600,\"maxActive\":2,\"paused\":false}"));
        queue.awaitAdmission(bob);
        await().untilAsserted(() -> assertThat(json(bob.get("/festivals/{id}", queue.id()), 200).get("waitingRoom")
                .get("maxActive")
                .asInt()).isEqualTo(2));
    }

    @Test
    void pausedNobodyComesInAndEveryoneIsTold() {
        queue.pause(organiser);
        queue.leaveProceed(ann);
        queue.joined(bob);

        await().until(() -> queue.status(http).path("paused").asBoolean(false));
        clock.forward(Duration.ofMinutes(1));
        assertThat(queue.admits(bob)).isFalse();

        json(queue.change(organiser, Map.of("paused", false, "reason", "the rain is over")), 200);
        queue.awaitAdmission(bob);
        await().until(() -> !queue.status(http).has("paused"));
    }

    @Test
    void theReasonIsKept() {
        json(queue.change(organiser, Map.of("admitPerMinute", 30, "reason", "slow card terminals")), 200);

        assertThat(jdbc.sql("SELECT CONVERT(payload USING utf8mb4) FROM domain_event_entry WHERE payload_type = "
                + "'waiting-room.pacing-changed.v1' AND aggregate_identifier LIKE :queue")
                .param("queue", "%" + queue.id())
                .query(String.class)
                .single()).contains("slow card terminals", "30");
    }

    @Test
    void isRefusedToEveryoneElse() {
        refused(queue.change(ann, Map.of("paused", true, "reason", "mine")), 403, "FORBIDDEN");
        refused(new Queue("none").change(organiser, Map.of("paused", true, "reason", "?")), 404, "QUEUE_NOT_FOUND");
        assertThat(queue.status(http).has("paused")).isFalse();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        invalid(queue.change(organiser, Map.of("admitPerMinute", 0, "reason", "?")), "admitPerMinute");
        invalid(queue.change(organiser, Map.of("maxActive", 100_001, "reason", "?")), "maxActive");
        invalid(queue.change(organiser, Map.of("paused", true)), "reason");
        invalid(queue.change(organiser, Map.of("paused", true, "reason", " ")), "reason");
        invalid(queue.change(organiser, Map.of("paused", true, "reason", "?", "speed", 9)), "speed");
    }
}
