package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/** The image as it runs in production. Needs podman and runc, so it runs in a profile of its own. */
@Tag("containers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContainersE2E {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_max_bytes\\{area=\"heap\".*} (\\S+)$");
    private static final double LIMIT = 1024.0 * 1024 * 1024;
    private static final int TICKETS = 100;
    private static final int SAYINGS = 10;

    private static final ThreadPoolTaskScheduler SCHEDULER = new ThreadPoolTaskScheduler();
    private static final WebSocketStompClient STOMP = new WebSocketStompClient(new StandardWebSocketClient());

    private static Containers containers;
    private static Node balancer;
    private static List<Buyer> buyers;

    @BeforeAll
    static void start() {
        SCHEDULER.initialize();
        STOMP.setTaskScheduler(SCHEDULER);
        containers = Containers.up();
        balancer = containers.balancer();
        awaitReady(containers.node(1));
        awaitReady(containers.node(2));
        awaitReady(balancer);
        buyers = Buyer.make(balancer, 2 * TICKETS);
    }

    @AfterAll
    static void stop() {
        STOMP.stop();
        SCHEDULER.shutdown();
        containers.close();
    }

    @Test
    @Order(1)
    void theJourneyGoesThroughTheBalancer() {
        new Journey(balancer).fromSignUpToAReservationAndBack();
        balancer.api().get("/actuator/prometheus", null).expect("404 ");
        containers.checkHealth(1);
    }

    @Test
    @Order(2)
    void theHeapKeepsToAShareOfTheLimit() {
        var largestPart = HEAP.matcher(containers.node(1).api().get("/actuator/prometheus", null).text())
                .results()
                .mapToDouble(size -> Double.parseDouble(size.group(1)))
                .max()
                .orElseThrow();

        assertThat(largestPart).isBetween(0.1 * LIMIT, 0.5 * LIMIT);
    }

    @Test
    @Order(3)
    void nothingIsSoldTwiceOrLostAndTheChatGoesOnWhenAContainerIsKilled() {
        var tickets = Tickets.putOnSale(balancer, buyers.getFirst(), TICKETS);
        var chat = chatters();

        var race = new Race(tickets, buyer -> balancer).at(TICKETS / 4, () -> containers.kill(1))
                .runPersistently(buyers);
        talk(chat);

        assertThat(race.decisions()).isEqualTo(Map.of("201", (long) TICKETS, "409 SOLD_OUT", (long) TICKETS));
        Race.together(buyers, buyer -> assertThat(buyer.reservations(balancer))
                .containsExactlyElementsOf(race.reservation(buyer).stream().toList()));
        containers.start(1);
        awaitReady(containers.node(1));
    }

    @Test
    @Order(4)
    void aNodeThatWasCutOffIsLeftOutAndComesBack() {
        containers.cutOff(2);
        new Journey(balancer).fromSignUpToAReservationAndBack();

        containers.connectAgain(2);

        awaitReady(containers.node(2));
        new Journey(containers.node(2)).fromSignUpToAReservationAndBack();
        talk(chatters());
    }

    @Test
    @Order(5)
    void aNodeStopsInOrderWhenItIsAskedToAndKeepsToItsMemory() {
        var tickets = Tickets.putOnSale(balancer, buyers.getFirst(), TICKETS);
        assertThat(containers.memory(2)).contains("1.074GB");
        assertThat(containers.stop(1)).isEqualTo(143);
        assertThat(containers.ranOutOfMemory(1)).isFalse();
        assertThat(containers.ranOutOfMemory(2)).isFalse();
        var race = new Race(tickets, buyer -> balancer).runPersistently(buyers.subList(0, TICKETS));
        assertThat(race.decisions()).isEqualTo(Map.of("201", (long) TICKETS));
    }

    /** People in one room, each connected by the balancer to any node. */
    private static List<Chatter> chatters() {
        var date = LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();
        var room = balancer.api()
                .post("/festivals/create", buyers.getFirst().token(), Map.of("title", "The talk", "description", "",
                        "startDate", date, "endDate", date, "ticketsPerDate", 1))
                .expect("201")
                .get("chatRoomId");
        return buyers.subList(0, 4).stream().map(buyer -> new Chatter(STOMP, () -> balancer, buyer, room)).toList();
    }

    /** Everybody says something, and everybody sees the same, once and in the same order. */
    private static void talk(List<Chatter> people) {
        together(people, person -> {
            for (var n = 0; n < SAYINGS; n++) {
                person.say(person.name() + "-" + n);
            }
        });
        together(people, person -> person.showUpTo(SAYINGS * people.size()));
        assertThat(people).allSatisfy(person -> assertThat(person.shown()).isEqualTo(people.getFirst().shown())
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().flatMap(other -> other.acknowledged().stream()).toList()));
    }

    private static void together(List<Chatter> people, Consumer<Chatter> what) {
        CompletableFuture.allOf(people.stream()
                .map(person -> CompletableFuture.runAsync(() -> what.accept(person), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new)).join();
    }

    private static void awaitReady(Node node) {
        await().atMost(PATIENCE).until(() -> node.api().get("/actuator/health/readiness", null).isOk());
    }
}
