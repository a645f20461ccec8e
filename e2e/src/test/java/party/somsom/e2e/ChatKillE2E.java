package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

@EndToEnd
class ChatKillE2E {
    private static final String[] SETTINGS = {"--somsom.cluster.enabled=true",
            "--somsom.chat.limits.messages.attempts=1000000"};
    private static final int PEOPLE = 24;
    private static final int EACH = 25;

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final WebSocketStompClient stomp = new WebSocketStompClient(new StandardWebSocketClient());
    private final AtomicInteger acknowledged = new AtomicInteger();
    private List<Node> nodes;

    @BeforeEach
    void start() {
        nodes = List.of(Node.launch(SETTINGS), Node.launch(SETTINGS));
        nodes.forEach(Node::awaitReady);
        scheduler.initialize();
        stomp.setTaskScheduler(scheduler);
    }

    @AfterEach
    void stop() {
        stomp.stop();
        scheduler.shutdown();
        nodes.forEach(Node::close);
    }

    @Test
    void whatWasAcknowledgedIsKeptAndEverybodySeesItOnceAndInOrderWhenANodeIsKilled() {
        var chatters = chatters();

        together(chatters, this::talk);

        assertThat(nodes).filteredOn(Node::isAlive).hasSize(1);
        together(chatters, chatter -> chatter.showUpTo(EACH * people(chatter, chatters).size()));
        assertThat(chatters).allSatisfy(chatter -> {
            var others = people(chatter, chatters);
            assertThat(chatter.shown()).isEqualTo(others.getFirst().shown())
                    .containsExactlyInAnyOrderElementsOf(
                            others.stream().flatMap(other -> other.acknowledged().stream()).toList());
        });
    }

    private void talk(Chatter chatter) {
        for (int n = 0; n < EACH; n++) {
            chatter.say(chatter.name() + "-" + n);
            if (acknowledged.incrementAndGet() == PEOPLE * EACH / 3) {
                nodes.getFirst().kill();
            }
        }
    }

    private List<Chatter> chatters() {
        var people = Buyer.make(nodes.getFirst(), PEOPLE);
        var rooms = Stream.generate(() -> room(people.getFirst())).limit(4).toList();
        return IntStream.range(0, PEOPLE)
                .mapToObj(n -> new Chatter(stomp, () -> node(n % 2), people.get(n), rooms.get(n / 2 % rooms.size())))
                .toList();
    }

    private String room(Buyer organiser) {
        var date = LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();
        return nodes.getFirst()
                .api()
                .post("/festivals/create", organiser.token(),
                        Map.of("title", "The talk", "description", "", "startDate", date, "endDate", date,
                                "ticketsPerDate", 1))
                .expect("201")
                .get("chatRoomId");
    }

    private Node node(int preferred) {
        var node = nodes.get(preferred);
        return node.isAlive() ? node : nodes.get(1 - preferred);
    }

    private static List<Chatter> people(Chatter one, List<Chatter> all) {
        return all.stream().filter(other -> other.room().equals(one.room())).toList();
    }

    private static void together(List<Chatter> chatters, Consumer<Chatter> what) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture
                    .allOf(chatters.stream()
                            .map(chatter -> CompletableFuture.runAsync(() -> what.accept(chatter), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
