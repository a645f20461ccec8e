package party.somsom.loadtest.duel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import party.somsom.loadtest.driver.Load;
import picocli.CommandLine.Option;

/** Which versions do what, for how long. */
final class DuelOptions {
    private static final Duration LEAD_IN = Duration.ofSeconds(1);

    @Option(names = "--at", required = true, split = ",", paramLabel = "PORT,PORT", description = {
            "nodes that run already on this machine, each with servers of its own, as './somsom up' starts them; "
                    + "the others are compared with the first"})
    private List<Integer> ports = List.of();

    @Option(names = "--errands", split = ",", paramLabel = "ERRAND,…", description = {
            "what people do, one after the other (${COMPLETION-CANDIDATES})"})
    private List<Errand> errands = List.of(Errand.values());

    @Option(names = "--connections", paramLabel = "N", description = "requests at the same time (${DEFAULT-VALUE})")
    private int connections = 64;

    @Option(names = "--people", paramLabel = "N", description = "accounts on each node (${DEFAULT-VALUE})")
    private int people = 60_000;

    @Option(names = "--rounds", paramLabel = "N", description = {
            "measured rounds of each errand, in which the nodes take turns (${DEFAULT-VALUE})"})
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "S", description = "measured seconds of a round (${DEFAULT-VALUE})")
    private int seconds = 5;

    @Option(names = "--warm-up", paramLabel = "S", description = "seconds of the round before (${DEFAULT-VALUE})")
    private int warmUpSeconds = 30;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/duel.md");

    List<Integer> ports() {
        return ports;
    }

    List<Errand> errands() {
        return errands;
    }

    int people() {
        return people;
    }

    int rounds() {
        return rounds;
    }

    Load warmUp() {
        return new Load(connections, LEAD_IN, Duration.ofSeconds(warmUpSeconds));
    }

    Load measured() {
        return new Load(connections, LEAD_IN, Duration.ofSeconds(seconds));
    }

    Path out() {
        return out;
    }
}
