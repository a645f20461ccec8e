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

/** A person's browser, connected to one node. It keeps all messages that it gets. */
public final class Listener implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(30);
    static final String ADMISSION = "/user/queue/admission";
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final Fate fate = new Fate();
    private final StompSession session;
    private final List<JsonNode> problems;

    /** Connects, and subscribes to the problems of its own frames. */
    public Listener(int port, String authorization) {
        client.setTaskScheduler(scheduler); // without it there are no receipts
        client.setDefaultHeartbeat(new long[]{0, 0});
        try {
            session = connect(client, port, new WebSocketHttpHeaders(),
                    headers(HttpHeaders.AUTHORIZATION, authorization), fate).get(SOON.toSeconds(), SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        problems = subscribe("/user/queue/errors");
    }

    /** The problem that a connection is refused with. */
    public static JsonNode refused(int port, StompHeaders headers) {
        return refused(port, new WebSocketHttpHeaders(), headers);
    }

    static JsonNode refused(int port, WebSocketHttpHeaders handshake, StompHeaders headers) {
        var client = new WebSocketStompClient(new StandardWebSocketClient());
        var fate = new Fate();
        try {
            connect(client, port, handshake, headers, fate);
            return fate.problem();
        } finally {
            client.stop();
        }
    }

    public static StompHeaders headers(String name, String value) {
        var headers = new StompHeaders();
        headers.set(name, value);
        return headers;
    }

    private static CompletableFuture<StompSession> connect(WebSocketStompClient client, int port,
            WebSocketHttpHeaders handshake, StompHeaders headers, Fate fate) {
        return client.connectAsync("ws://localhost:" + port + "/ws", handshake, headers, fate);
    }

    public static String topic(String queue) {
        return "/topic/queues/" + queue;
    }

    /** Subscribes, and returns the messages that arrive from now on. */
    public List<JsonNode> subscribe(String destination) {
        return subscription(destination).received();
    }

    Subscribed subscription(String destination) {
        var received = new Received();
        return new Subscribed(session.subscribe(destination, received), received.payloads);
    }

    /** Subscribes with an id that the client chooses. */
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

    /** Subscribes, and returns when the subscription is active. The list gets the messages that arrive. */
    public List<JsonNode> subscribed(String destination) {
        var received = new Received();
        received(session.subscribe(withReceipt(destination), received)).join();
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
        return received.orTimeout(SOON.toSeconds(), SECONDS);
    }

    /** Waits until there are {@code count} problems, and returns them. */
    public List<JsonNode> problems(int count) {
        await().atMost(SOON).until(() -> problems.size() >= count);
        return problems;
    }

    /** Waits for the message that arrives after the first {@code before}. */
    public static JsonNode next(List<JsonNode> received, int before) {
        await().atMost(SOON).until(() -> received.size() > before);
        return received.get(before);
    }

    public boolean isConnected() {
        return session.isConnected();
    }

    /** The problem with which the server ended the connection. */
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

    /** A subscription, and the messages that have arrived so far. */
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
