package party.somsom.loadtest.stream;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Database;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.loadtest.testbed.TestBed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the publisher begin again from the first event of a long history. Prints and writes the results. */
@Command(name = "stream", description = {"Publishes a history of 1,000,000 events from its beginning.",
        "Exits with 1 when it is slower than 20,000 a second, or than half of a bare producer."})
public final class StreamBenchmark implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String PUBLISHER = "published-events";
    /** As in the application's settings of the local run. */
    private static final String OPERATOR = "operators-of-the-local-run-only-0000";
    private static final String LAG = "somsom_processing_lag{";

    @Mixin
    private final StreamOptions options = new StreamOptions();

    @Override
    public Integer call() throws Exception {
        return CommandLines.exitCode(run().isGood());
    }

    StreamResult run() throws Exception {
        try (var bed = TestBed.withoutBaseline();
                var database = new Database(bed.addresses());
                var kafka = new Broker(bed.address("spring.kafka.bootstrap-servers"))) {
            var history = new CopiedReservations(bed.somsom(), database);
            history.begin(options);
            await(() -> lag(bed.somsom()) == 0);
            var copies = options.eventsOfADate() * options.dates();
            var expected = kafka.size() + copies;
            bed.stopSomsom();
            IO.println("Making a history of %,d reservations".formatted(copies));
            history.copy(options.eventsOfADate());
            history.areNewTo(PUBLISHER);
            kafka.forgetEvents();
            IO.println("The publisher begins");
            bed.startSomsomAgain();
            var took = publish(kafka, expected);
            var result = new StreamResult(Machine.describe(), expected, took, kafka.ceiling(expected));
            IO.println("\n" + result);
            Files.writeString(options.out(), result.toString());
            return result;
        }
    }

    /** The largest lag of all groups. */
    private static double lag(Api somsom) throws Exception {
        return somsom.get("/actuator/prometheus", OPERATOR)
                .lines()
                .filter(line -> line.startsWith(LAG))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(lag -> !Double.isNaN(lag))
                .max()
                .orElseThrow();
    }

    private static Duration publish(Broker kafka, long expected) throws Exception {
        await(() -> kafka.size() > 0);
        var begun = System.nanoTime();
        await(() -> kafka.size() >= expected);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void await(Callable<Boolean> isThere) throws Exception {
        var begun = System.nanoTime();
        while (!isThere.call()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("It takes longer than " + PATIENCE);
            }
            Thread.sleep(POLL);
        }
    }
}
