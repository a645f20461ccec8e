package party.somsom.loadtest.stream;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** The length of the history. */
final class StreamOptions {
    @Option(names = "--events", paramLabel = "N", description = "reservations in the history (${DEFAULT-VALUE})")
    private int events = 1_000_000;

    @Option(names = "--dates", paramLabel = "N", description = "festival dates that they belong to (${DEFAULT-VALUE})")
    private int dates = 20;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/stream.md");

    int eventsOfADate() {
        return events / dates;
    }

    int dates() {
        return dates;
    }

    Path out() {
        return out;
    }
}
