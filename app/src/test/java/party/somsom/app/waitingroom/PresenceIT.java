package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

/** Nobody can stop the line, and nobody loses their place. */
@WithApplication
class PresenceIT {
    private static final Duration TO_ENTER = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofMinutes(3);
    private static final Duration A_WHILE = Duration.ofSeconds(25);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    private Queue queue;

    @BeforeEach
    void roomForOne() {
        queue = new Queue(ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of("maxActive", 1))));
    }

    @Test
    void whoeverDoesNotShowUpHasOneMoreChanceAndIsThenOut() {
        queue.joined(ann);
        queue.joined(bob);
        awaitState(ann, "ADMITTED");
        var first = queue.rank(ann);
        assertThat(first.has("enterBy")).isTrue();

        clock.forward(TO_ENTER);

        awaitPlace(ann, place -> place.get("state").asString().equals("ADMITTED")
                && !place.get("enterBy").equals(first.get("enterBy")));
        assertThat(queue.rank(ann).get("position").asInt()).isEqualTo(1);
        assertThat(queue.rank(bob).get("rank").asInt()).isEqualTo(1);

        clock.forward(TO_ENTER);

        awaitState(ann, "EXPIRED");
        queue.awaitAdmission(bob);
    }

    @Test
    void whoeverEntersStaysAsLongAsTheAdmissionLasts() {
        queue.joined(ann);
        queue.awaitAdmission(ann); // this asks whether she may enter
        assertThat(queue.rank(ann).has("enterBy")).isFalse();

        clock.forward(TO_ENTER.multipliedBy(3));

        assertThat(queue.admits(ann)).isTrue();
        clock.forward(TO_ENTER.multipliedBy(3));
        assertThat(queue.admits(ann)).isFalse();
    }

    @Test
    void reservingIsShowingUp() {
        queue.joined(ann);
        awaitState(ann, "ADMITTED");
        var date = FestivalForm.inAWeek(clock).date();

        ann.reserved(queue.id(), date, 1);

        queue.awaitEndOfAdmission(ann);
        refused(ann.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");
    }

    @Test
    void whoeverIsSilentForLongIsPassedOverAndKeepsThePosition() {
        queue.pause(ann);
        var cho = Guest.at(http, accounts);
        queue.joined(ann);
        queue.joined(bob);
        queue.joined(cho);

        for (var quiet = Duration.ZERO; quiet.compareTo(SILENCE) < 0; quiet = quiet.plus(A_WHILE)) {
            awaitTick();
            clock.forward(A_WHILE);
            queue.rank(cho);
        }

        awaitPlace(cho, place -> place.get("rank").asInt() == 1);
        assertThat(queue.rank(cho).get("aheadOfYou").asInt()).isZero();
        assertThat(queue.rank(cho).get("position").asInt()).isEqualTo(3);

        var back = queue.rank(bob);
        assertThat(back.get("rank").asInt()).isEqualTo(1);
        assertThat(back.get("position").asInt()).isEqualTo(2);
        assertThat(back.get("state").asString()).isEqualTo("WAITING");
        assertThat(queue.rank(cho).get("rank").asInt()).isEqualTo(2);
        assertThat(queue.joined(ann).get("rank").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyIsPassedOverBecauseTheyCouldNotBeHeard() {
        queue.pause(ann);
        queue.joined(ann);
        queue.joined(bob);
        awaitTick();

        clock.forward(SILENCE); // the same as if all servers had been down

        awaitTick();
        assertThat(queue.rank(bob).get("rank").asInt()).isEqualTo(2);
    }

    /** Waits for two ticks, so that the findings of the first one have taken effect. */
    private void awaitTick() {
        for (int i = 0; i < 2; i++) {
            var now = clock.millis();
            await().until(() -> redis.opsForHash()
                    .get("queue:{queue_" + queue.id() + "}:room",
                            "listenedAt") instanceof String at
                    && Long.parseLong(at) > now);
        }
    }

    private void awaitState(Guest guest, String state) {
        awaitPlace(guest, place -> place.get("state").asString().equals(state));
    }

    private void awaitPlace(Guest guest, Predicate<JsonNode> expected) {
        await().pollInterval(Queue.POLL).until(() -> queue.rank(guest), expected);
    }
}
