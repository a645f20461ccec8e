package party.somsom.app.identity;

import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.push.Listener;
import party.somsom.app.waitingroom.Queue;
import tools.jackson.databind.JsonNode;

/** Uses everything that there is, together with one other person. */
final class BusyPerson {
    static final String SAID = "See you <b>there</b>";

    private final Guest person;
    private final Guest other;
    private final TurnableClock clock;
    private final int port;
    private String festival;
    private Queue queue;
    private String room;

    BusyPerson(Guest person, Guest other, TurnableClock clock, int port) {
        this.person = person;
        this.other = other;
        this.clock = clock;
        this.port = port;
    }

    void useEverything(String name, String pushToken) {
        person.post("/notification/activate",
                Map.of("token", pushToken, "platform", "WEB", "termsVersion", "push-1"))
                .expectStatus()
                .isNoContent();
        json(person.withKey(UUID.randomUUID().toString()).patch("/account", Map.of("name", name)), 200);
        reserve();
        organise();
        chat();
        await().atMost(Listener.SOON).until(() -> !items(json(person.get("/notifications"), 200)).isEmpty());
    }

    /** Holds tickets of a festival that is moved, so they get a notification, and waits for another one. */
    private void reserve() {
        var form = FestivalForm.inAWeek(clock);
        var created = json(other.create(form), 201);
        festival = created.get("festivalId").asString();
        room = "/festivals/chatting/" + created.get("chatRoomId").asString();
        person.withKey(UUID.randomUUID().toString()).reserve(festival, form.date(), 2).expectStatus().isCreated();
        person.delete("/reservations/{id}", person.reserved(festival, form.date(), 1)).expectStatus().isNoContent();
        json(other.patch("/festivals/{id}", Map.of("startDate", form.date().plusDays(1)), festival), 200);
        queue = new Queue(other.created(form.with("waitingRoom", Map.of())));
        queue.pause(other);
        queue.joined(person);
    }

    private void organise() {
        var cancelled = person.created(FestivalForm.inAWeek(clock));
        person.delete("/festivals/{id}", cancelled).expectStatus().isNoContent();
    }

    /** Says something, reports what the other says, and hides them. */
    private void chat() {
        for (var each : List.of(other, person)) {
            each.post(room + "/join", Map.of()).expectStatus().isOk();
        }
        try (var others = new Listener(port, other.authorization());
                var own = new Listener(port, person.authorization())) {
            say(others, "Rude");
            say(own, SAID);
        }
        person.post(room + "/messages/1/report", Map.of("reason", "ABUSE")).expectStatus().isNoContent();
        person.put("/festivals/chatting/hidden/{id}", Map.of(), other.userId()).expectStatus().isNoContent();
    }

    private void say(Listener browser, String text) {
        var message = "{\"clientMessageId\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text);
        browser.sendWithReceipt("/app/chat/" + room.substring(room.lastIndexOf('/') + 1), message).join();
    }

    Guest other() {
        return other;
    }

    /** Who said the last message, as the other person reads it. */
    String sender(String language) {
        var reader = "ko".equals(language) ? other.speakingKorean() : other;
        return messages(reader).getLast().get("senderName").asString();
    }

    private List<JsonNode> messages(Guest reader) {
        return json(reader.get(room), 200).get("messages").valueStream().toList();
    }

    int remaining() {
        return other.remaining(festival);
    }

    int members() {
        return json(other.get(room), 200).get("members").asInt();
    }

    /** It is cached for half a second. */
    int waiting() {
        var status = new int[]{-1};
        await().pollInterval(Duration.ofMillis(300)).atMost(Listener.SOON).until(() -> {
            status[0] = json(other.get("/queues/" + queue.id()), 200).get("waiting").asInt();
            return status[0] == 0;
        });
        return status[0];
    }

    /** The answers that the other person gets, as text so that they can be compared. */
    List<String> seenByOthers() {
        return Stream
                .of("/festivals/" + festival, "/festivals/" + queue.id(), room, room + "/members", room + "/reports",
                        "/festivals/organised", "/queues/" + queue.id())
                .map(uri -> json(other.get(uri), 200).toString().replaceAll("\"online\":\\d+", ""))
                .toList();
    }
}
