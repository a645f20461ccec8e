package party.somsom.loadtest.proof;

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
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.TestBed;
import picocli.CommandLine.Command;

/** Measures everything in one run on one machine. Prints and writes the results. */
@Command(name = "run", description = "Measures Somsom against the row lock and the Redis script that it replaces.")
public final class ProofOfSpeed extends Comparison {
    private static final int FESTIVALS = 100;

    public ProofOfSpeed() {
        super(new ContestOptions(3, 1, 15, 60_000, Path.of("load-test/target/results.md")));
    }

    @Override
    protected List<SaleLevel> run(TestBed bed) throws Exception {
        try (var driver = new ClosedLoop();
                var database = new Database(bed.addresses())) {
            IO.println("Creating %d festivals to search in".formatted(FESTIVALS));
            new Festivals(bed.somsom(), People.of(bed.somsom(), 1).one()).fill(driver, FESTIVALS);
            var levels = new ArrayList<SaleLevel>();
            for (int connections : options().connections()) {
                IO.println("Preparing %,d people and their festivals".formatted(options().people()));
                var stage = new Stage(bed, options().people(), options().allRounds());
                stage.sellOut(driver);
                var referee = new SaleReferee(stage, new SaleLedger(database));
                var series = new Contest(options(), connections, driver, referee).run(stage.scenarios());
                levels.add(new SaleLevel(connections, series, referee.audits()));
            }
            var report = new Report("The proof of speed",
                    List.of(Machine.describe(), database.settings(), options().describe()), levels);
            IO.println("\n" + report);
            Files.writeString(options().out(), report.toString());
            return levels;
        }
    }
}
