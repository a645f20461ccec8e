package party.somsom.app.waitingroom;

import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.util.Map;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.app.Guest;
import tools.jackson.databind.JsonNode;

/** A festival's waiting room as guests use it. */
public record Queue(String id) {
    /** More than a few ticks. */
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Within the limit of an account, however often a test waits. */
    static final Duration POLL = Duration.ofMillis(300);

    public ResponseSpec join(Guest guest) {
        return guest.get("/queues/{queue}/waiting-room/users/{email}", id, guest.email());
    }

    public JsonNode joined(Guest guest) {
        return json(join(guest), 200);
    }

    public JsonNode rank(Guest guest) {
        return json(guest.get("/queues/{queue}/users/{email}/rank", id, guest.email()), 200);
    }

    public JsonNode allowed(Guest guest) {
        return json(guest.get("/queues/{queue}/users/{email}/allowed", id, guest.email()), 200);
    }

    /** Changes the pacing, as its organiser does. */
    public ResponseSpec change(Guest guest, Map<String, ?> body) {
        return guest.patch("/queues/{queue}", body, id);
    }

    public void pause(Guest organiser) {
        json(change(organiser, Map.of("paused", true, "reason", "a test")), 200);
    }

    public void leave(Guest guest) {
        guest.delete("/queues/{queue}/users/{email}/leave", id, guest.email()).expectStatus().isNoContent();
    }

    public void leaveProceed(Guest guest) {
        guest.delete("/queues/{queue}/users/{email}/leave-proceed", id, guest.email()).expectStatus().isNoContent();
    }

    public JsonNode status(RestTestClient http) {
        return json(http.get().uri("/queues/{queue}", id).exchange(), 200);
    }

    /** Does what happens while another node rebuilds its ranks. */
    public void silence(StringRedisTemplate redis) {
        redis.opsForValue().set(key("rebuild"), "another node's");
        redis.opsForHash().put(key("room"), "behind", "1");
    }

    /** The other node is gone: the next question for a rank starts the rebuild. */
    public void endSilence(StringRedisTemplate redis) {
        redis.delete(key("rebuild"));
    }

    private String key(String name) {
        return "queue:{queue_%s}:%s".formatted(id, name);
    }

    boolean admits(Guest guest) {
        return allowed(guest).get("allowed").asBoolean();
    }

    public void awaitAdmission(Guest guest) {
        await().pollInterval(POLL).atMost(SOON).until(() -> admits(guest));
    }

    void awaitEndOfAdmission(Guest guest) {
        await().pollInterval(POLL).atMost(SOON).until(() -> !admits(guest));
    }
}
