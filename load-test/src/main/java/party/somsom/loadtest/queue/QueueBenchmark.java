package party.somsom.loadtest.queue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import party.somsom.loadtest.bench.Comparison;
import party.somsom.loadtest.bench.Contest;
import party.somsom.loadtest.bench.ContestOptions;
import party.somsom.loadtest.bench.Report;
import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.testbed.Database;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.loadtest.testbed.TestBed;
import picocli.CommandLine.Command;

/** Fills rooms and asks for ranks, in Somsom and in the design that it replaces. Prints and writes the results. */
@Command(name = "queue", description = "Measures a big waiting room against the sorted set that it replaces.")
public final class QueueBenchmark extends Comparison {
    private static final String HEAP = """
            heap a person: the application's used heap after two full collections, when all have joined and the rank \
            view has caught up, less the same before the first joined, by the number of people; their tokens were \
            known before, from the warm-up room""";

    public QueueBenchmark() {
        super(new ContestOptions(2, 3, 5, 100_000, Path.of("load-test/target/queue.md")));
    }

    @Override
    protected List<QueueLevel> run(TestBed bed) throws Exception {
        try (var driver = new ClosedLoop();
                var database = new Database(bed.addresses());
                var ledger = new QueueLedger(database, bed.addresses());
                var heap = bed.somsomHeap()) {
            var levels = new ArrayList<QueueLevel>();
            for (int connections : options().connections()) {
                IO.println("Preparing %,d people and their rooms".formatted(options().people()));
                var crowd = new Crowd(bed, options().people(), options().allRounds());
                var referee = new QueueReferee(crowd, ledger, heap);
                var series = new Contest(options(), connections, driver, referee).run(crowd.scenarios());
                levels.add(new QueueLevel(connections, series, referee.audits()));
            }
            var report = new Report("One big waiting room",
                    List.of(Machine.describe(), database.settings(), options().describe(), HEAP), levels);
            IO.println("\n" + report);
            Files.writeString(options().out(), report.toString());
            return levels;
        }
    }
}
