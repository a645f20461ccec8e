package party.somsom.loadtest.queue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import party.somsom.loadtest.bench.Command;
import party.somsom.loadtest.bench.Contest;
import party.somsom.loadtest.bench.Options;
import party.somsom.loadtest.bench.Report;
import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.site.Database;
import party.somsom.loadtest.site.Machine;
import party.somsom.loadtest.site.Site;

/** Fills rooms and asks for ranks, in Somsom and in the design that it replaces; prints and writes the results. */
public final class QueueBenchmark {
    static final Map<String, String> DEFAULTS = Map.of("--connections", "64,1000", "--rounds", "2", "--seconds", "5",
            "--warm-up", "5", "--warm-ups", "3", "--people", "100000", "--out", "load-test/target/queue.md");
    private static final String HEAP = """
            heap a person: the application's used heap after two full collections, when all have joined and the rank \
            view has caught up, less the same before the first joined, by the number of people; their tokens were \
            known before, from the warm-up room""";

    private QueueBenchmark() {
    }

    public static void main(String[] args) {
        Command.main(DEFAULTS, args, QueueBenchmark::run);
    }

    static List<QueueLevel> run(Options options, Site site) throws Exception {
        try (var driver = new ClosedLoop();
                var database = new Database(site.addresses());
                var ledger = new QueueLedger(database, site.addresses());
                var heap = site.somsomHeap()) {
            var levels = new ArrayList<QueueLevel>();
            for (int connections : options.connections()) {
                IO.println("Preparing %,d people and their rooms".formatted(options.people()));
                var crowd = new Crowd(site, options.people(), Options.allRounds(options));
                var referee = new QueueReferee(crowd, ledger, heap);
                var series = new Contest(options, connections, driver, referee).run(crowd.scenarios());
                levels.add(new QueueLevel(connections, series, referee.audits()));
            }
            var report = new Report("One big waiting room",
                    List.of(Machine.describe(), database.settings(), Options.describe(options), HEAP), levels);
            IO.println("\n" + report);
            Files.writeString(options.out(), report.toString());
            return levels;
        }
    }
}
