package party.somsom.loadtest.chat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.messaging.WebSocketStompClient;

import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Person;

/** A person connected to one node. It checks that every room's messages come once, in order and without a gap. */
final class ChatClient extends StompSessionHandlerAdapter {
    private static final int TIMEOUT_SECONDS = 60;

    private final TalkLedger ledger;
    private final String name;
    private final Map<String, Long> lastSeqs = new ConcurrentHashMap<>();
    private final StompSession session;

    ChatClient(WebSocketStompClient stomp, int port, Person person, TalkLedger ledger) throws Exception {
        this.ledger = ledger;
        this.name = person.email();
        var headers = new StompHeaders();
        headers.set("Authorization", "Bearer " + person.token());
        this.session = stomp
                .connectAsync("ws://127.0.0.1:" + port + "/ws", new WebSocketHttpHeaders(), headers, this)
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        session.setAutoReceipt(true);
        session.subscribe("/user/queue/errors", handler(this::refused));
    }

    /** Completes when the subscription is active. */
    CompletableFuture<Void> listen(String room) {
        lastSeqs.put(room, 0L);
        return receipt(session.subscribe("/topic/chat/" + room, handler(json -> told(room, json))));
    }

    /** Completes when the message is durable. */
    CompletableFuture<Void> say(String room, String clientMessageId) {
        ledger.send(clientMessageId);
        return receipt(session.send("/app/chat/" + room, Api.JSON.writeValueAsBytes(
                Map.of("clientMessageId", clientMessageId, "text", "안녕하세요, see you at the main stage 🎪"))));
    }

    private void refused(byte[] problem) {
        ledger.complain("%s: %s".formatted(name, new String(problem, StandardCharsets.UTF_8)));
    }

    private void told(String room, byte[] json) {
        var message = Api.JSON.readTree(json);
        var seq = message.get("seq").asLong();
        var last = lastSeqs.put(room, seq);
        if (last == null || seq != last + 1) {
            ledger.complain("%s in %s: %d after %d".formatted(name, room, seq, last));
        }
        ledger.told(room, seq, message.get("clientMessageId").asString());
    }

    /** The seq of the last message of a room that it got. */
    long lastSeq(String room) {
        return lastSeqs.getOrDefault(room, 0L);
    }

    private static CompletableFuture<Void> receipt(StompSession.Receiptable receiptable) {
        var receipt = new CompletableFuture<Void>();
        receiptable.addReceiptTask(() -> receipt.complete(null));
        receiptable.addReceiptLostTask(() -> receipt.completeExceptionally(new IllegalStateException("no receipt")));
        return receipt;
    }

    void leave() {
        session.setAutoReceipt(false);
        if (session.isConnected()) {
            session.disconnect();
        }
    }

    @Override
    public void handleException(StompSession session,
            @Nullable StompCommand command,
            StompHeaders headers, byte[] payload, Throwable exception) {
        ledger.complain(name + ": " + exception);
    }

    @Override
    public void handleTransportError(StompSession session, Throwable exception) {
        ledger.complain(name + ": " + exception);
    }

    private static StompFrameHandler handler(Consumer<byte[]> taker) {
        return new StompFrameHandler() {
            @Override
            public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                taker.accept((byte[]) payload);
            }
        };
    }
}
