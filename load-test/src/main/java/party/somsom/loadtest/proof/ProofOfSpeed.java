package party.somsom.loadtest.proof;

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
import party.somsom.loadtest.site.Festivals;
import party.somsom.loadtest.site.Machine;
import party.somsom.loadtest.site.People;
import party.somsom.loadtest.site.Site;

/** Measures everything in one run on one machine; prints and writes the results. */
public class ProofOfSpeed {
    static final Map<String, String> DEFAULTS = Map.of("--connections", "64,1000", "--rounds", "3", "--seconds", "5",
            "--warm-up", "15", "--people", "60000", "--out", "load-test/target/results.md");
    private static final int FESTIVALS = 100;

    private ProofOfSpeed() {
    }

    public static void main(String[] args) {
        Command.main(DEFAULTS, args, ProofOfSpeed::run);
    }

    static List<SaleLevel> run(Options options, Site site) throws Exception {
        try (var driver = new ClosedLoop();
                var database = new Database(site.addresses())) {
            IO.println("Creating %d festivals to search in".formatted(FESTIVALS));
            new Festivals(site.somsom(), People.of(site.somsom(), 1).one()).fill(driver, FESTIVALS);
            var levels = new ArrayList<SaleLevel>();
            for (int connections : options.connections()) {
                IO.println("Preparing %,d people and their festivals".formatted(options.people()));
                var stage = new Stage(site, options.people(), Options.allRounds(options));
                stage.sellOut(driver);
                var referee = new SaleReferee(stage, new Ledger(database));
                var series = new Contest(options, connections, driver, referee).run(stage.scenarios());
                levels.add(new SaleLevel(connections, series, referee.audits()));
            }
            var report = new Report("The proof of speed",
                    List.of(Machine.describe(), database.settings(), Options.describe(options)), levels);
            IO.println("\n" + report);
            Files.writeString(options.out(), report.toString());
            return levels;
        }
    }
}
