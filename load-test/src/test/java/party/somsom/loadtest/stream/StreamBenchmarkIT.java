package party.somsom.loadtest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import party.somsom.loadtest.bench.CommandLines;

/**
 * A short run. All events must come; speed does not matter here. It runs on demand, because it takes a minute and
 * {@code PublisherIT} checks the same promise in every build.
 */
@EnabledIfSystemProperty(named = "somsom.stream.benchmark", matches = "true")
class StreamBenchmarkIT {
    private static final Path OUT = Path.of("target/short-stream.md");

    @Test
    void aWholeHistoryIsPublishedAgain() throws Exception {
        var benchmark = CommandLines.parse(new StreamBenchmark(), "--events", "2000", "--dates", "4", "--out",
                OUT.toString());

        var result = benchmark.run();

        assertThat(result.published()).isGreaterThan(2000);
        assertThat(OUT).content().contains("| took | events/s | bare producer/s | ratio |");
    }
}
