package party.somsom.loadtest.proof;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import party.somsom.loadtest.driver.ClosedLoop;

/** Measures everything in one run on one machine; prints and writes the results. */
public class ProofOfSpeed {
    private static final int FESTIVALS = 100;

    private ProofOfSpeed() {
    }

    public static void main(String[] args) throws Exception {
        try {
            var options = Options.parse(args);
            var sound = run(options).stream().allMatch(Level::isSound);
            System.exit(options.strict() && !sound ? 1 : 0);
        } catch (IllegalArgumentException | IllegalStateException e) {
            IO.println(e.getMessage());
            System.exit(2);
        }
    }

    static List<Level> run(Options options) throws Exception {
        try (var site = Site.start(options.root());
                var driver = new ClosedLoop();
                var ledger = new Ledger(site.addresses())) {
            IO.println("Creating %d festivals to search in".formatted(FESTIVALS));
            new Festivals(site.somsom(), People.of(site.somsom(), 1).one()).fill(driver, FESTIVALS);
            var levels = new ArrayList<Level>();
            for (int connections : options.connections()) {
                IO.println("Preparing %,d people and their festivals".formatted(options.people()));
                var stage = new Stage(site, options.people(), 1 + options.rounds());
                levels.add(new Contest(options, connections, stage, driver, ledger).run());
            }
            var report = new Report(List.of(Machine.describe(), ledger.settings(), options.describe()), levels);
            IO.println("\n" + report);
            Files.writeString(options.out(), report.toString());
            return levels;
        }
    }
}
