package party.somsom.e2e;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.messaging.WebSocketStompClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection to a chat room, until it is lost. */
final class ChatLine extends StompSessionHandlerAdapter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 15;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Void>> unanswered = new ConcurrentHashMap<>();
    private final StompSession session;
    private final String room;

    /** Returns when it gets every message that is sent from now on. */
    ChatLine(WebSocketStompClient stomp, Node node, Buyer person, String room) throws Exception {
        this.room = room;
        var headers = new StompHeaders();
        headers.set("Authorization", "Bearer " + person.token());
        session = stomp
                .connectAsync(node.api().node().resolve("/ws").toString().replaceFirst("http", "ws"),
                        new WebSocketHttpHeaders(), headers, this)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        session.setAutoReceipt(true);
        var standing = new CompletableFuture<Void>();
        session.subscribe("/user/queue/errors", handler(this::refused));
        session.subscribe("/topic/chat/" + room, handler(heard::add)).addReceiptTask(() -> standing.complete(null));
        standing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Completes when the message is acknowledged. Fails when it is refused or no answer comes. */
    CompletableFuture<Void> say(String id) {
        var answer = new CompletableFuture<Void>().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        unanswered.put(id, answer);
        var message = JSON.writeValueAsString(Map.of("clientMessageId", id, "text", "말 " + id));
        try {
            session.send("/app/chat/" + room, message.getBytes(StandardCharsets.UTF_8))
                    .addReceiptTask(() -> answer.complete(null));
        } catch (RuntimeException lost) {
            answer.completeExceptionally(lost);
        }
        return answer;
    }

    private void refused(JsonNode problem) {
        var answer = unanswered.get(problem.path("clientMessageId").asString(""));
        if (answer != null) {
            answer.completeExceptionally(new IllegalStateException(problem.toString()));
        }
    }

    @Override
    public void handleTransportError(StompSession session, Throwable failure) {
        unanswered.values().forEach(answer -> answer.completeExceptionally(failure));
    }

    boolean isLost() {
        return !session.isConnected();
    }

    Optional<JsonNode> next(Duration patience) {
        try {
            return Optional.ofNullable(heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The messages that have not been taken yet. */
    List<JsonNode> heard() {
        var rest = new ArrayList<JsonNode>();
        heard.drainTo(rest);
        return rest;
    }

    private static StompFrameHandler handler(Consumer<JsonNode> taker) {
        return new StompFrameHandler() {
            @Override
            public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                taker.accept(JSON.readTree((byte[]) payload));
            }
        };
    }
}
