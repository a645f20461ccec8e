package party.somsom.loadtest.simulation;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Option;

/** How many people come, and how they learn that it is their turn. */
final class SimulateOptions {
    @Option(names = "--short", description = "a hundred people in seconds instead of a thousand in minutes")
    private boolean isShort;

    @Option(names = "--way", split = ",", paramLabel = "WAY", description = {
            "polling or stomp; both, one after the other, if not given"})
    private List<Way> ways = List.of(Way.values());

    @Option(names = "--estimates-only", description = {
            "only how far estimates are off in four rooms on a virtual clock; starts no server"})
    private boolean estimatesOnly;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/simulation.md");

    Scale scale() {
        return isShort ? Scale.SHORT : Scale.FULL;
    }

    List<Way> ways() {
        return ways;
    }

    boolean estimatesOnly() {
        return estimatesOnly;
    }

    Path out() {
        return out;
    }
}
