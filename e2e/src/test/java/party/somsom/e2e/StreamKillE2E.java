package party.somsom.e2e;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.analytics.intake.JavaProgram;
import party.somsom.analytics.intake.WrittenLake;

/**
 * The publisher, the broker and the first reader of the events die in the middle of a sale. The claim is about 20
 * deaths: {@code -Dsomsom.stream.kills=20}.
 */
@EndToEnd
class StreamKillE2E {
    private static final int KILLS = Integer.getInteger("somsom.stream.kills", 3);
    private static final int SALES_BETWEEN = 200;
    private static final int BUYERS = SALES_BETWEEN * (KILLS + 1);
    private static final Duration CATCH_UP = Duration.ofMinutes(2);
    private static final String TOPIC = "somsom.events";
    private static final String PROGRAM = "party.somsom.analytics.AnalyticsProgram";

    @TempDir
    private Path temporary;

    private final ConcurrentLinkedQueue<CompletableFuture<Void>> returns = new ConcurrentLinkedQueue<>();

    @Test
    void theLakeHasEachEventOnceAndInOrderWhateverIsKilled() throws Exception {
        var lake = new WrittenLake(temporary.resolve("lake"));
        try (var broker = KillableBroker.start(temporary.resolve("kafka"));
                var phoenix = new Phoenix("--%s=%s".formatted(KillableBroker.ADDRESS, broker.address()));
                var reader = new Reader(broker.address(), lake)) {
            var buyers = Buyer.make(phoenix.node(), BUYERS);
            var tickets = Tickets.putOnSale(phoenix.node(), buyers.getFirst(), BUYERS);
            var race = new Race(tickets, _ -> phoenix.node());
            var deaths = shuffled(List.of(phoenix::killAndRestart, () -> later(broker::killAndRestart),
                    () -> later(reader::killAndRestart)));
            for (var i = 0; i < KILLS; i++) {
                race.at(SALES_BETWEEN * (i + 1), deaths.get(i));
            }

            race.runPersistently(buyers);

            assertThat(race.decisions()).isEqualTo(Map.of("201", (long) BUYERS));
            returns.forEach(CompletableFuture::join);
            phoenix.node();
            var stored = Topic.stored(tickets);
            await().atMost(CATCH_UP)
                    .ignoreExceptions() // its files change while one looks
                    .untilAsserted(() -> assertThat(lake.idsOf(tickets.inventoryId()))
                            .containsExactlyInAnyOrderElementsOf(stored));
            reader.close();
            lake.hasEachOnceAndInOrder(lake.events());
        }
    }

    /** All three in turn, each time in another order. */
    private static List<Runnable> shuffled(List<Runnable> three) {
        var seed = Long.getLong("somsom.stream.seed", System.nanoTime());
        IO.println("The deaths are those of -Dsomsom.stream.seed=" + seed);
        var random = new Random(seed);
        var all = new ArrayList<Runnable>();
        while (all.size() < KILLS) {
            var round = new ArrayList<>(three);
            Collections.shuffle(round, random);
            all.addAll(round);
        }
        return all;
    }

    private interface Death {
        void happen() throws Exception;
    }

    /** The buyer who sees it does not wait for the end of it. */
    private void later(Death death) {
        returns.add(runAsync(() -> {
            synchronized (returns) {
                try {
                    death.happen();
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            }
        }));
    }

    /** The program that reads the topic into a lake. */
    private final class Reader implements AutoCloseable {
        private final Callable<JavaProgram> start;
        private JavaProgram process;

        Reader(String broker, WrittenLake lake) throws Exception {
            this.start = () -> JavaProgram.start(temporary, PROGRAM, "--bootstrap-servers", broker, "--topic", TOPIC,
                    "--lake", lake.folder().toString(), "--port", "0");
            this.process = start.call();
        }

        void killAndRestart() throws Exception {
            process.kill();
            process = start.call();
        }

        @Override
        public void close() throws Exception {
            process.kill();
        }
    }
}
