package party.somsom.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Many people who want the same thing at once, such as a ticket of one date. */
final class Race {
    /** Answers without a code are those of a load balancer. */
    private static final Set<String> UNDECIDED = Set.of("no answer", "503 UNAVAILABLE", "503 READ_MODEL_BEHIND",
            "409 REQUEST_IN_PROGRESS", "502 ", "503 ", "504 ");
    private static final int CONNECTIONS = 64;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Function<Buyer, Answer> attempt;
    private final Map<Integer, Runnable> interferences = new HashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Map<Buyer, Answer> decisions = new ConcurrentHashMap<>();
    private final Map<String, Integer> undecided = new ConcurrentHashMap<>();

    /** @param door chooses the node that a buyer goes to */
    Race(Tickets tickets, Function<Buyer, Node> door) {
        this(buyer -> buyer.reserve(door.apply(buyer), tickets));
    }

    /** @param attempt what each buyer does; it is safe to repeat */
    Race(Function<Buyer, Answer> attempt) {
        this.attempt = attempt;
    }

    /** Does something in the middle, after {@code acknowledgements} buyers have got what they want. */
    Race at(int acknowledgements, Runnable interference) {
        interferences.put(acknowledgements, interference);
        return this;
    }

    /** Each buyer tries once. */
    Race run(List<Buyer> buyers) {
        together(buyers, this::attempt);
        return this;
    }

    /** Each buyer repeats the attempt until the answer is a decision. */
    Race runPersistently(List<Buyer> buyers) {
        together(buyers, buyer -> await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(PATIENCE)
                .until(() -> attempt(buyer)));
        return this;
    }

    /** All buyers do the same at the same time, on the largest allowed number of connections. */
    static void together(List<Buyer> buyers, Consumer<Buyer> action) {
        try (var people = Executors.newFixedThreadPool(CONNECTIONS, Thread.ofVirtual().factory())) {
            CompletableFuture.allOf(buyers.stream()
                    .map(buyer -> CompletableFuture.runAsync(() -> action.accept(buyer), people))
                    .toArray(CompletableFuture[]::new)).join();
        }
    }

    private boolean attempt(Buyer buyer) {
        return note(buyer, attempt.apply(buyer));
    }

    private boolean note(Buyer buyer, Answer answer) {
        var outcome = answer.outcome();
        if (UNDECIDED.contains(outcome)) {
            undecided.merge(outcome, 1, Integer::sum);
            return false;
        }
        decisions.put(buyer, answer);
        if (answer.isAcknowledged()) {
            interferences.getOrDefault(acknowledged.incrementAndGet(), () -> {
            }).run();
        }
        return true;
    }

    /** How many decisions of each kind there were. */
    Map<String, Long> decisions() {
        return decisions.values().stream().collect(groupingBy(Answer::outcome, counting()));
    }

    /** How many answers of each kind were no decision. */
    Map<String, Integer> undecided() {
        return undecided;
    }

    List<String> reservations() {
        return decisions.keySet().stream().flatMap(buyer -> reservation(buyer).stream()).toList();
    }

    /** The id of the reservation in the buyer's answer. */
    Optional<String> reservation(Buyer buyer) {
        return told(buyer, "reservationId");
    }

    /** A field of the answer that acknowledged the buyer's attempt. */
    Optional<String> told(Buyer buyer, String field) {
        return Optional.ofNullable(decisions.get(buyer))
                .filter(Answer::isAcknowledged)
                .map(answer -> answer.get(field));
    }
}
