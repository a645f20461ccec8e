package party.somsom.app.push;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser, connected to one node; keeps all that it is told. */
public final class Listener implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(15);
    static final String ADMISSION = "/user/queue/admission";
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final Fate fate = new Fate();
    private final StompSession session;
    private final List<JsonNode> problems;

    /** Connects, and listens to what it gets refused. */
    public Listener(int port, String authorization) {
        client.setTaskScheduler(scheduler); // without it there are no receipts
        client.setDefaultHeartbeat(new long[]{0, 0});
        try {
            session = connect(client, port, headers(HttpHeaders.AUTHORIZATION, authorization), fate).get(15, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        problems = subscribe("/user/queue/errors");
    }

    /** The problem that a connection is refused with. */
    static JsonNode refused(int port, StompHeaders headers) {
        var client = new WebSocketStompClient(new StandardWebSocketClient());
        var fate = new Fate();
        try {
            connect(client, port, headers, fate);
            return fate.problem();
        } finally {
            client.stop();
        }
    }

    static StompHeaders headers(String name, String value) {
        var headers = new StompHeaders();
        headers.set(name, value);
        return headers;
    }

    private static CompletableFuture<StompSession> connect(WebSocketStompClient client, int port, StompHeaders headers,
            Fate fate) {
        return client.connectAsync("ws://localhost:" + port + "/ws", new WebSocketHttpHeaders(), headers, fate);
    }

    public static String topic(String queue) {
        return "/topic/queues/" + queue;
    }

    /** What arrives from now on. */
    public List<JsonNode> subscribe(String destination) {
        return subscription(destination).received();
    }

    Subscribed subscription(String destination) {
        var received = new Received();
        return new Subscribed(session.subscribe(destination, received), received.payloads);
    }

    /** Subscribes by an id of the client's choice. */
    void subscribe(String id, String destination) {
        var headers = headers(StompHeaders.ID, id);
        headers.setDestination(destination);
        session.subscribe(headers, new Received());
    }

    public void send(String destination, String text) {
        session.send(destination, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Completes when the server says that it is done. */
    public CompletableFuture<Void> sendWithReceipt(String destination, String text) {
        var headers = withReceipt(destination);
        return received(session.send(headers, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What arrives once the subscription stands. */
    public List<JsonNode> subscribed(String destination) {
        var received = new Received();
        received(session.subscribe(withReceipt(destination), received)).orTimeout(SOON.toSeconds(), SECONDS).join();
        return received.payloads;
    }

    private static StompHeaders withReceipt(String destination) {
        var headers = headers(StompHeaders.RECEIPT, UUID.randomUUID().toString());
        headers.setDestination(destination);
        return headers;
    }

    private static CompletableFuture<Void> received(StompSession.Receiptable sent) {
        var received = new CompletableFuture<Void>();
        sent.addReceiptTask(() -> received.complete(null));
        return received;
    }

    /** Everything refused so far, as soon as it is so much. */
    public List<JsonNode> problems(int count) {
        await().atMost(SOON).until(() -> problems.size() >= count);
        return problems;
    }

    /** What arrives next, after so many before. */
    public static JsonNode next(List<JsonNode> received, int before) {
        await().atMost(SOON).until(() -> received.size() > before);
        return received.get(before);
    }

    public boolean isConnected() {
        return session.isConnected();
    }

    /** The problem that the server ended the connection with. */
    public JsonNode end() {
        var problem = fate.problem();
        await().atMost(SOON).until(() -> !session.isConnected());
        return problem;
    }

    @Override
    public void close() {
        if (session.isConnected()) {
            session.disconnect();
        }
        client.stop();
        scheduler.close();
    }

    /** A subscription, and what has come of it so far. */
    record Subscribed(StompSession.Subscription subscription, List<JsonNode> received) {
        void end() {
            subscription.unsubscribe();
        }
    }

    private static final class Received implements StompFrameHandler {
        private final List<JsonNode> payloads = new CopyOnWriteArrayList<>();

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            payloads.add(JSON.readTree((byte[]) payload));
        }
    }

    /** How the connection ends. */
    private static final class Fate extends StompSessionHandlerAdapter {
        private final CompletableFuture<JsonNode> error = new CompletableFuture<>();

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            error.complete(JSON.readTree((byte[]) payload));
        }

        JsonNode problem() {
            await().atMost(SOON).until(error::isDone);
            return error.join();
        }
    }
}
