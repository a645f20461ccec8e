package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.push.Listener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chat room of a festival, and what people do there. */
record Room(String id, String festivalId) {
    static final String CHATTING = "/festivals/chatting/";
    private static final JsonMapper JSON = new JsonMapper();

    static Room of(Guest organiser, TurnableClock clock) {
        var festival = json(organiser.create(FestivalForm.inAWeek(clock)), 201);
        return new Room(festival.get("chatRoomId").asString(), festival.get("festivalId").asString());
    }

    String path() {
        return CHATTING + id;
    }

    String topic() {
        return "/topic/chat/" + id;
    }

    String changes() {
        return topic() + "/changes";
    }

    ResponseSpec join(Guest guest) {
        return guest.post(path() + "/join", Map.of());
    }

    JsonNode joined(Guest guest) {
        return json(join(guest), 200);
    }

    ResponseSpec leave(Guest guest) {
        return guest.delete(CHATTING + "delete?chatRoomId=" + id);
    }

    ResponseSpec open(Guest guest, String query) {
        return guest.get(path() + query);
    }

    JsonNode opened(Guest guest, String query) {
        return json(open(guest, query), 200);
    }

    List<String> texts(Guest guest, String query) {
        return opened(guest, query).get("messages").valueStream().map(each -> each.path("text").asString()).toList();
    }

    /** This room in the guest's list of rooms. */
    JsonNode listed(Guest guest) {
        return items(json(guest.get(CHATTING + "list"), 200)).stream()
                .filter(each -> each.get("chatRoomId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    CompletableFuture<Void> send(Listener browser, String clientMessageId, String text) {
        return browser.sendWithReceipt("/app/chat/" + id,
                JSON.writeValueAsString(Map.of("clientMessageId", clientMessageId, "text", text)));
    }

    /** Sends messages, and waits until they are durable. Like the web app it repeats what the server could not take. */
    void say(Listener browser, String... texts) {
        for (var text : texts) {
            var id = UUID.randomUUID().toString();
            await().atMost(Duration.ofMinutes(1)).until(() -> isTaken(browser, id, text));
        }
    }

    private boolean isTaken(Listener browser, String clientMessageId, String text) {
        var before = browser.problems(0).size();
        var taken = send(browser, clientMessageId, text);
        await().until(() -> taken.isDone() || browser.problems(0).size() > before);
        if (browser.problems(0).size() > before) {
            assertThat(browser.problems(0).get(before).get("code").asString()).isEqualTo("UNAVAILABLE");
            return false;
        }
        taken.join();
        return true;
    }

    /** The problem of a message that is refused. */
    JsonNode refused(Listener browser, String text) {
        var before = browser.problems(0).size();
        send(browser, "refused", text);
        return Listener.next(browser.problems(0), before);
    }
}
