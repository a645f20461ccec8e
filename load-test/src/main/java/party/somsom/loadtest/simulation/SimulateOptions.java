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

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/simulation.md");

    Scale scale() {
        return isShort ? Scale.SHORT : Scale.FULL;
    }

    List<Way> ways() {
        return ways;
    }

    Path out() {
        return out;
    }
}
