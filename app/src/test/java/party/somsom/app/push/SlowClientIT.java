package party.somsom.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.push.Listener.SOON;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import party.somsom.live.LivePush;
import tools.jackson.databind.JsonNode;

/** A client that does not read its messages slows down nobody else. */
@WithApplication
class SlowClientIT {
    private static final String MUCH = "x".repeat(7_000);
    private static final int AT_ONCE = 20;
    /** More than the buffers of both sockets can hold. */
    private static final int MOST = 5_000;

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private LivePush push;
    @LocalServerPort
    private int port;

    @Test
    void whoeverDoesNotReadIsCutOffAndTheOthersGoOn() {
        var ann = Guest.at(http, accounts);
        var bob = Guest.at(http, accounts);
        var queue = ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of()));
        var topic = Listener.topic(queue);
        try (var reader = new Listener(port, ann.authorization()); var sleeper = new Sleeper(port)) {
            var told = reader.subscribed(topic);
            sleeper.subscribe(bob.authorization(), topic);
            var bobsId = bob.userId();
            var sent = 0;
            while (push.isHere(bobsId) && sent < MOST) {
                sent += AT_ONCE;
                tell(topic, told, sent);
            }

            assertThat(push.isHere(bobsId)).isFalse();
            tell(topic, told, sent + AT_ONCE);
            assertThat(reader.isConnected()).isTrue();
        }
    }

    /** Sends more messages, and waits until the client that reads has all of them. */
    private void tell(String topic, List<JsonNode> told, int all) {
        for (var i = 0; i < AT_ONCE; i++) {
            push.toEveryone(topic, Map.of("much", MUCH));
        }
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).atMost(SOON).until(() -> much(told) == all);
    }

    private static long much(List<JsonNode> told) {
        return told.stream().filter(each -> each.has("much")).count();
    }

    /** Subscribes, but then reads nothing. */
    private static final class Sleeper implements AutoCloseable, WebSocket.Listener {
        private static final HttpClient HTTP = HttpClient.newHttpClient();
        private final CompletableFuture<String> connected = new CompletableFuture<>();
        private final CompletableFuture<String> subscribed = new CompletableFuture<>();
        private final WebSocket socket;

        Sleeper(int port) {
            socket = HTTP.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://localhost:" + port + "/ws"), this)
                    .join();
        }

        void subscribe(String authorization, String topic) {
            socket.sendText("CONNECT\naccept-version:1.2\nAuthorization:" + authorization + "\n\n\0", true).join();
            connected.join();
            socket.request(1);
            socket.sendText("SUBSCRIBE\nid:1\nreceipt:1\ndestination:" + topic + "\n\n\0", true).join();
            subscribed.join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            if (!connected.complete(data.toString())) {
                subscribed.complete(data.toString());
            }
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
