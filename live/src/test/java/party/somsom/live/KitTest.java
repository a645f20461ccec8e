package party.somsom.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.messaging.converter.JacksonJsonMessageConverter;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

import party.somsom.live.KitApplication.People;

/** The kit works in an application that has nothing else. */
@SpringBootTest(classes = KitApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class KitTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    private final String user = UUID.randomUUID().toString();
    private final WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient());
    @Autowired
    private People people;
    @LocalServerPort
    private int port;

    private StompSession session;

    @BeforeEach
    void connect() throws Exception {
        client.setMessageConverter(new JacksonJsonMessageConverter());
        client.setDefaultHeartbeat(new long[]{0, 0});
        var headers = new StompHeaders();
        headers.set("Authorization", user);
        session = client
                .connectAsync("ws://localhost:" + port + "/ws", new WebSocketHttpHeaders(), headers,
                        new StompSessionHandlerAdapter() {
                        })
                .get(SOON.toSeconds(), SECONDS);
    }

    @AfterEach
    void disconnect() {
        client.stop();
    }

    private BlockingQueue<Map<?, ?>> subscribe(String destination) {
        var received = new LinkedBlockingQueue<Map<?, ?>>();
        session.subscribe(destination, new StompSessionHandlerAdapter() {
            @Override
            public Type getPayloadType(StompHeaders headers) {
                return Map.class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                received.add((Map<?, ?>) payload);
            }
        });
        return received;
    }

    private static Map<?, ?> next(BlockingQueue<Map<?, ?>> received) throws InterruptedException {
        return received.poll(SOON.toSeconds(), SECONDS);
    }

    @Test
    void whatIsPublishedReachesThoseWhoSubscribed() throws Exception {
        var news = subscribe(KitApplication.NEWS);

        session.send(KitApplication.ECHO, Map.of());

        assertThat(next(news)).isEqualTo(Map.of("from", user));
    }

    @Test
    void aRefusedFrameIsAnsweredAndTheConnectionStays() throws Exception {
        var problems = subscribe("/user/queue/errors");

        session.send("/app/else", Map.of());
        assertThat(next(problems)).isEqualTo(Map.of("code", "FORBIDDEN", "about", "/app/else"));

        subscribe("/topic/else");
        assertThat(next(problems)).isEqualTo(Map.of("code", "FORBIDDEN", "about", "/topic/else"));
        assertThat(session.isConnected()).isTrue();
    }

    @Test
    void aMessageThatIsTooLongIsAnsweredAndTheConnectionStays() throws Exception {
        var problems = subscribe("/user/queue/errors");
        var news = subscribe(KitApplication.NEWS);

        for (var length : List.of(17_000, 60_000)) {
            session.send(KitApplication.ECHO, Map.of("text", "가".repeat(length / 3)));

            assertThat(next(problems)).isEqualTo(Map.of("code", "TOO_LARGE", "about", "/ws"));
        }

        session.send(KitApplication.ECHO, Map.of("text", "a".repeat(16_000)));
        assertThat(next(news)).isEqualTo(Map.of("from", user));
        assertThat(news).isEmpty();
        assertThat(session.isConnected()).isTrue();
    }

    @Test
    void aConnectionEndsWithItsSession() {
        people.signOut(user);

        await().atMost(SOON).until(() -> !session.isConnected());
    }
}
