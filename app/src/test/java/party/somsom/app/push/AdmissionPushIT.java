package party.somsom.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;
import static party.somsom.app.push.Listener.ADMISSION;
import static party.somsom.app.push.Listener.next;
import static party.somsom.app.push.Listener.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.app.waitingroom.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Uses the ticker of the application, so an admission takes a second or two. */
@WithApplication
class AdmissionPushIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private StringRedisTemplate redis;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    private Listener annsBrowser;
    private Listener bobsBrowser;

    @BeforeEach
    void arrive() {
        annsBrowser = new Listener(port, ann.authorization());
        bobsBrowser = new Listener(port, bob.authorization());
    }

    @AfterEach
    void leave() {
        annsBrowser.close();
        bobsBrowser.close();
    }

    private Queue room(Map<String, ?> settings) {
        return new Queue(ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", settings)));
    }

    private static void is(JsonNode place, Queue queue, String state) {
        assertThat(place.get("queue").asString()).isEqualTo(queue.id());
        assertThat(place.get("state").asString()).isEqualTo(state);
        assertThat(place.get("allowed").asBoolean()).isEqualTo(state.equals("ADMITTED"));
        assertThat(place.has("admittedUntil")).isEqualTo(state.equals("ADMITTED"));
    }

    @Test
    void peopleAreToldOfTheirOwnAdmissionAndItsEnd() {
        var queue = room(Map.of("maxActive", 1));
        var toAnn = annsBrowser.subscribe(ADMISSION);
        var toBob = bobsBrowser.subscribe(ADMISSION);

        queue.joined(ann);
        is(next(toAnn, 0), queue, "ADMITTED");
        assertThat(toAnn.getFirst()).isEqualTo(withoutEstimates(queue.rank(ann), toAnn.getFirst()));
        queue.joined(bob);
        queue.leaveProceed(ann);

        is(next(toAnn, 1), queue, "LEFT");
        is(next(toBob, 0), queue, "ADMITTED");
        assertThat(toAnn).hasSize(2);
        assertThat(toBob).hasSize(1);
    }

    /** The estimate may have changed between the two answers. */
    private static JsonNode withoutEstimates(JsonNode place, JsonNode other) {
        var copy = (ObjectNode) place.deepCopy();
        for (var field : List.of("estimatedWaitSeconds", "nextPollSeconds")) {
            copy.set(field, other.get(field));
        }
        return copy;
    }

    @Test
    void peopleAreToldWhenTheirAdmissionExpires() {
        var queue = room(Map.of("admissionMinutes", 1));
        var told = annsBrowser.subscribe(ADMISSION);
        queue.joined(ann);
        is(next(told, 0), queue, "ADMITTED");
        queue.awaitAdmission(ann); // this also enters

        clock.forward(Duration.ofMinutes(1));

        is(next(told, 1), queue, "EXPIRED");
    }

    @Test
    void peopleAreToldOnEveryDeviceThatTheyLeft() {
        var queue = room(Map.of("opensAt", clock.instant().plus(Duration.ofHours(1))));
        try (var phone = new Listener(port, ann.authorization())) {
            var here = annsBrowser.subscribe(ADMISSION);
            var there = phone.subscribe(ADMISSION);
            next(phone.subscribe(topic(queue.id())), 0);
            next(annsBrowser.subscribe(topic(queue.id())), 0);
            queue.joined(ann);

            queue.leave(ann);

            is(next(here, 0), queue, "LEFT");
            is(next(there, 0), queue, "LEFT");
        }
    }

    @Test
    void whoeverReconnectsIsToldWhatTheyMissed() {
        var queue = room(Map.of());
        queue.joined(ann);
        queue.awaitAdmission(ann);

        try (var again = new Listener(port, ann.authorization())) {
            var told = again.subscribe(ADMISSION);
            next(again.subscribe(topic(queue.id())), 0);
            is(next(told, 0), queue, "ADMITTED");
        }
        try (var again = new Listener(port, ann.authorization())) {
            next(again.subscribe(topic(queue.id())), 0);
            is(next(again.subscribe(ADMISSION), 0), queue, "ADMITTED");
        }
    }

    @Test
    void whoeverStillWaitsIsToldNothingButTheStatus() {
        var queue = room(Map.of("maxActive", 1));
        queue.joined(ann);
        queue.awaitAdmission(ann);
        queue.joined(bob);
        var told = bobsBrowser.subscribe(ADMISSION);

        next(bobsBrowser.subscribe(topic(queue.id())), 0);
        queue.leaveProceed(ann);

        is(next(told, 0), queue, "ADMITTED");
    }

    @Test
    void everyNodeTellsThoseConnectedToIt() {
        var queue = room(Map.of());
        try (var node = new SecondNode(); var elsewhere = new Listener(node.port(), ann.authorization())) {
            var here = annsBrowser.subscribe(ADMISSION);
            var there = elsewhere.subscribe(ADMISSION);
            var status = elsewhere.subscribe(topic(queue.id()));
            next(status, 0);

            queue.joined(ann);

            is(next(here, 0), queue, "ADMITTED");
            is(next(there, 0), queue, "ADMITTED");
            assertThat(next(status, 1).get("queue").asString()).isEqualTo(queue.id());
            queue.leaveProceed(ann.on(node.http()));
            is(next(here, 1), queue, "LEFT");
            is(next(there, 1), queue, "LEFT");

            ann.delete("/festivals/{id}", queue.id()).expectStatus().isNoContent();
            refused(queue.join(bob.on(node.http())), 409, "QUEUE_CLOSED");
        }
    }

    @Test
    void everybodyIsToldWhenTheFestivalIsCancelled() {
        var queue = room(Map.of("maxActive", 1));
        var toAnn = annsBrowser.subscribe(ADMISSION);
        var toBob = bobsBrowser.subscribe(ADMISSION);
        var status = bobsBrowser.subscribe(topic(queue.id()));
        next(status, 0);
        queue.joined(ann);
        is(next(toAnn, 0), queue, "ADMITTED");
        queue.joined(bob);

        ann.delete("/festivals/{id}", queue.id()).expectStatus().isNoContent();

        assertThat(queue.allowed(ann)).isEqualTo(parsed("{\"allowed\":false}"));
        assertThat(queue.rank(bob).get("rank").asInt()).isEqualTo(-1);
        assertThat(queue.rank(bob).has("estimatedWaitSeconds")).isFalse();
        refused(queue.join(bob), 409, "QUEUE_CLOSED");
        is(next(toAnn, 1), queue, "LEFT");
        is(next(toBob, 0), queue, "LEFT");
        await().untilAsserted(() -> {
            assertThat(status.getLast().get("state").asString()).isEqualTo("CLOSED");
            assertThat(status.getLast().get("waiting").asInt()).isZero();
            assertThat(status.getLast().get("active").asInt()).isZero();
            assertThat(status.getLast().has("estimatedWaitSeconds")).isFalse();
        });
    }

    @Test
    void aRoomWhoseRanksAreBehindKeepsNoOtherWaiting() {
        var behind = room(Map.of());
        var toAnn = annsBrowser.subscribe(ADMISSION);
        var toBob = bobsBrowser.subscribe(ADMISSION);
        behind.joined(ann);
        is(next(toAnn, 0), behind, "ADMITTED");
        behind.silence(redis);

        refused(ann.delete("/queues/{queue}/users/{email}/leave-proceed", behind.id(), ann.email()), 503,
                "READ_MODEL_BEHIND");
        var other = room(Map.of());
        other.joined(bob);

        is(next(toBob, 0), other, "ADMITTED");
        assertThat(toAnn).hasSize(1);
        behind.endSilence(redis);
        is(next(toAnn, 1), behind, "LEFT");
    }
}
