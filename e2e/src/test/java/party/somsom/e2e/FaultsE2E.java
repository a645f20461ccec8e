package party.somsom.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.KAFKA;
import static party.somsom.testing.LocalServer.MAIL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import party.somsom.e2e.Lane.Call;

/**
 * One server after the other is away under light traffic. What does not need it goes on, and what needs it is refused
 * soon and is back soon. The claim is about 30 s each, on a machine that does nothing else:
 * {@code -Dsomsom.faults.seconds=30}.
 */
@EndToEnd
class FaultsE2E {
    private static final int LENGTH = Integer.getInteger("somsom.faults.seconds", 3);
    private static final int BUYERS = 2_000 + 600 * LENGTH;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(1);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(3);
    /** For a machine that builds at the same time. */
    private static final Duration SLACK = Duration.ofMillis(Integer.getInteger("somsom.faults.slack-millis", 1_000));

    private final List<String> table = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private static List<Fault> faults() {
        return List.of(Fault.frozen("Redis", REDIS), Fault.dead(REDIS), Fault.frozen("DynamoDB", DYNAMODB),
                Fault.dead(DYNAMODB), Fault.frozen("Kafka, SQS, mail and FCM", KAFKA), Fault.dead(KAFKA),
                Fault.dead(SQS), Fault.dead(MAIL), Fault.dead(FCM));
    }

    @Test
    void oneServerAwayHurtsOnlyWhatNeedsIt() {
        try (var node = Node.start()) {
            var traffic = Traffic.on(node, Buyer.make(node, BUYERS));
            try (traffic) {
                pass(1);
                faults().forEach(fault -> suffer(fault, traffic));
            }
            IO.println(
                    "%-32s %8s %10s %10s %8s %8s".formatted("away", "refused", "slowest", "slowest", "rate", "back"));
            IO.println("%-32s %8s %10s %10s %8s %8s".formatted("", "", "that goes", "refusal", "kept", "after"));
            table.forEach(IO::println);
            assertThat(wrong).isEmpty();
            assertThat(Books.reservationsOf(traffic.tickets())).doesNotHaveDuplicates()
                    .containsAll(traffic.acknowledged());
            Topic.agreesAbout(traffic.tickets());
        }
    }

    private void suffer(Fault fault, Traffic traffic) {
        var before = System.nanoTime();
        pass(2);
        var begin = System.nanoTime();
        var end = fault.begin().get();
        var away = System.nanoTime();
        try {
            pass(LENGTH);
        } finally {
            end.run();
        }
        var over = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> traffic.needs().stream().allMatch(lane -> lane.isDoneSince(over)));
        var back = Duration.ofNanos(System.nanoTime() - over);
        var refusals = traffic.needs()
                .stream()
                .flatMap(lane -> lane.between(begin, over).stream())
                .filter(Call::isRefused)
                .toList();
        var kept = traffic.goesOn()
                .stream()
                .mapToDouble(lane -> lane.rate(away, over) / lane.rate(before, begin))
                .min()
                .orElseThrow();
        table.add("%-32s %8d %7d ms %7d ms %7.0f%% %5d ms".formatted(fault.name(), refusals.size(),
                slowest(all(traffic.goesOn(), begin, over)), slowest(refusals), kept * 100, back.toMillis()));
        check(fault.name(), "no 5xx but 503", Stream.concat(traffic.goesOn().stream(), traffic.needs().stream())
                .flatMap(lane -> lane.between(begin, System.nanoTime()).stream())
                .noneMatch(Call::isFault));
        check(fault.name(), "what needs nothing of it goes on", kept >= 0.5);
        check(fault.name(), "refused soon", slowest(refusals) < REFUSED_WITHIN.plus(SLACK).toMillis());
        check(fault.name(), "back soon", back.compareTo(BACK_WITHIN.plus(SLACK)) < 0);
    }

    private static List<Call> all(List<Lane> lanes, long begin, long end) {
        return lanes.stream().flatMap(lane -> lane.between(begin, end).stream()).toList();
    }

    private static long slowest(List<Call> calls) {
        return calls.stream().mapToLong(call -> call.took().toMillis()).max().orElse(0);
    }

    private void check(String fault, String claim, boolean holds) {
        if (!holds) {
            wrong.add(fault + ": " + claim);
        }
    }

    private static void pass(int seconds) {
        await().pollDelay(seconds, SECONDS).atMost(seconds + 10L, SECONDS).until(() -> true);
    }
}
