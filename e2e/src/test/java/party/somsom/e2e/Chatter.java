package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.springframework.web.socket.messaging.WebSocketStompClient;

import tools.jackson.databind.JsonNode;

/**
 * A person's client in a chat room, which behaves as clients should: it sends again what was not acknowledged, connects
 * again when it has lost its node, and then asks for what it missed.
 */
final class Chatter {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebSocketStompClient stomp;
    private final Supplier<Node> node;
    private final Buyer person;
    private final String room;
    private final List<String> acknowledged = new ArrayList<>();
    /** The ids of the messages, by seq from 1 on. */
    private final List<String> shown = new ArrayList<>();
    private ChatLine line;

    /** @param node the node to connect to, asked for at each connection */
    Chatter(WebSocketStompClient stomp, Supplier<Node> node, Buyer person, String room) {
        this.stomp = stomp;
        this.node = node;
        this.person = person;
        this.room = room;
        node.get().api().post(path() + "/join", person.token(), Map.of()).expect("200");
        this.line = connected();
    }

    void say(String id) {
        while (!acknowledged.contains(id)) {
            try {
                line.say(id).join();
                acknowledged.add(id);
            } catch (CompletionException noReceipt) {
                reconnectIfLost();
            }
        }
    }

    /** Shows new messages until there are {@code count}. */
    void showUpTo(int count) {
        while (shown.size() < count) {
            line.next(SOON).ifPresent(this::show);
            reconnectIfLost();
        }
    }

    private void reconnectIfLost() {
        if (line.isLost()) {
            line.heard().forEach(this::show);
            line = connected();
        }
    }

    /** Tries again, because its node may be dying. */
    private ChatLine connected() {
        return await().atMost(PATIENCE)
                .ignoreExceptionsMatching(failure -> failure instanceof Exception)
                .until(this::connect, line -> true);
    }

    /** Subscribes first, so that no message is lost between the answer to its question and the live messages. */
    private ChatLine connect() throws Exception {
        var next = new ChatLine(stomp, node.get(), person, room);
        for (var page = page(node.get()); !page.isEmpty(); page = page(node.get())) {
            page.forEach(this::show);
        }
        return next;
    }

    private List<JsonNode> page(Node from) {
        return from.api()
                .get(path() + "?peek=true&limit=100&after=" + shown.size(), person.token())
                .expect("200")
                .json()
                .get("messages")
                .values()
                .stream()
                .toList();
    }

    private void show(JsonNode message) {
        var seq = message.get("seq").asInt();
        var id = message.get("clientMessageId").asString();
        assertThat(seq).as("no hole").isLessThanOrEqualTo(shown.size() + 1);
        if (seq > shown.size()) {
            shown.add(id);
        } else {
            assertThat(id).as("the same for ever").isEqualTo(shown.get(seq - 1));
        }
    }

    private String path() {
        return "/festivals/chatting/" + room;
    }

    String name() {
        return person.email();
    }

    String room() {
        return room;
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    List<String> shown() {
        return shown;
    }
}
