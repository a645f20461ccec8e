package party.somsom.loadtest.lake;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** How large the lake is. */
final class LakeOptions {
    @Option(names = "--events", paramLabel = "N", description = "events in the lake, at least (${DEFAULT-VALUE})")
    private long events = 10_000_000;

    @Option(names = "--people", paramLabel = "N", description = "people in each waiting room (${DEFAULT-VALUE})")
    private int people = 65_000;

    @Option(names = "--export", paramLabel = "DIR", description = {
            "a complete export, which is measured instead of one that is made up"})
    private @Nullable Path export;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/lake.md");

    long events() {
        return events;
    }

    int people() {
        return people;
    }

    Optional<Path> export() {
        return Optional.ofNullable(export);
    }

    Path out() {
        return out;
    }
}
