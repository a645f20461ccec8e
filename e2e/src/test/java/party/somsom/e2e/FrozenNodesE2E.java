package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import party.somsom.command.waitingroom.RoomChecks;

/**
 * Nodes freeze at random while people buy and queue: first one of three, then, after one was killed, one of two. For
 * longer runs use {@code -Dsomsom.frozen.rounds=50}, and repeat a run by {@code -Dsomsom.frozen.seed}.
 */
@EndToEnd
class FrozenNodesE2E {
    private static final String CLUSTER = "--somsom.cluster.enabled=true";
    private static final int ROUNDS = Integer.getInteger("somsom.frozen.rounds", 2);
    private static final long SEED = Long.getLong("somsom.frozen.seed", System.nanoTime());
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);
    /** For a machine that builds at the same time. */
    private static final Duration SLACK = Duration.ofMillis(Integer.getInteger("somsom.frozen.slack-millis", 1_000));
    private static final int CAPACITY = 300;

    /** Only for the faults, so that a seed repeats them. */
    private final Random random = new Random(SEED);
    private final Random any = new Random(SEED);
    private final Set<Node> frozen = ConcurrentHashMap.newKeySet();
    private final Map<Node, Long> lastFrozen = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final AtomicLong slowest = new AtomicLong();
    private List<Node> nodes = List.of();

    @BeforeEach
    void start() {
        IO.println("somsom.frozen.seed=" + SEED);
        nodes = Stream.generate(() -> Node.launch(CLUSTER)).limit(3).toList();
        nodes.forEach(Node::awaitReady);
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    @Test
    void nodesThatFreezeLoseNothingDoubleNothingAndAdmitNobodyTooMuch() {
        var buyers = Buyer.make(nodes.getFirst(), 2 * CAPACITY + 60);
        var tickets = Tickets.putOnSale(nodes.getFirst(), buyers.getFirst(), CAPACITY);
        var room = Room.open(nodes.getFirst(), buyers.getFirst(),
                Map.of("admitPerMinute", 240, "maxActive", 5, "admissionMinutes", 1));
        var waiting = new ConcurrentLinkedQueue<>(buyers.subList(60, buyers.size()));
        var people = buyers.subList(0, 60);

        try (var _ = new Lane("buy", Duration.ofMillis(60), () -> buy(waiting, tickets));
                var _ = new Lane("buy too", Duration.ofMillis(60), () -> buy(waiting, tickets));
                var _ = new Lane("queue", Duration.ofMillis(20), () -> {
                    room.anything(awake(any), people.get(any.nextInt(people.size())), any);
                    return Answer.NOTHING;
                })) {
            rounds();
            nodes.get(random.nextInt(nodes.size())).kill();
            rounds();
        }
        var race = new Race(tickets, _ -> awake(any)).runPersistently(buyers.subList(60, buyers.size()));

        IO.println("outcomes %s, slowest answer of a node that was awake %d ms".formatted(outcomes, slowest.get()));
        assertThat(race.decisions()).isEqualTo(
                Map.of("201", (long) CAPACITY, "409 SOLD_OUT", (long) CAPACITY));
        assertThat(race.reservations()).containsAll(acknowledged);
        assertThat(Books.ofSoldOut(tickets).reservations())
                .containsExactlyInAnyOrderElementsOf(race.reservations());
        var checks = new RoomChecks();
        room.events().forEach(checks::see);
        assertThat(checks.admissions()).isNotEmpty();
        assertThat(outcomes.keySet()).isSubsetOf("201", "409 SOLD_OUT", "503 UNAVAILABLE", "409 REQUEST_IN_PROGRESS",
                "no answer");
        assertThat(Duration.ofMillis(slowest.get())).isLessThan(ANSWERED_WITHIN.plus(SLACK));
    }

    private void rounds() {
        for (int i = 0; i < ROUNDS; i++) {
            var victim = awake(random);
            var length = 1_000 + random.nextInt(6_000);
            frozen.add(victim);
            lastFrozen.put(victim, System.nanoTime());
            var thaw = victim.freeze();
            try {
                pass(length);
            } finally {
                thaw.run();
                lastFrozen.put(victim, System.nanoTime());
                frozen.remove(victim);
            }
            pass(random.nextInt(4_000));
        }
    }

    /** Whoever has no decision comes again. */
    private Answer buy(ConcurrentLinkedQueue<Buyer> waiting, Tickets tickets) {
        var buyer = waiting.poll();
        if (buyer == null) {
            return Answer.NOTHING;
        }
        var node = awake(any);
        var begin = System.nanoTime();
        var answer = buyer.reserve(node, tickets);
        var end = System.nanoTime();
        if (!frozen.contains(node) && node.isAlive() && begin - lastFrozen.getOrDefault(node, begin) >= 0) {
            slowest.accumulateAndGet((end - begin) / 1_000_000, Math::max);
        }
        outcomes.computeIfAbsent(answer.outcome(), _ -> new LongAdder()).increment();
        if (answer.isAcknowledged()) {
            acknowledged.add(answer.get("reservationId"));
        } else if (!answer.outcome().equals("409 SOLD_OUT")) {
            waiting.add(buyer);
        }
        return answer;
    }

    private Node awake(Random choice) {
        var able = nodes.stream().filter(node -> node.isAlive() && !frozen.contains(node)).toList();
        return able.get(choice.nextInt(able.size()));
    }

    private static void pass(long millis) {
        await().pollDelay(Duration.ofMillis(millis)).atMost(Duration.ofMillis(millis + 10_000)).until(() -> true);
    }
}
