package party.somsom.loadtest.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import party.somsom.loadtest.bench.CommandLines;

/**
 * A short run. All people must get the right pushes; speed does not matter here. It runs on demand, because it takes a
 * minute and {@code TellingKillE2E} checks the same promise in every build.
 */
@EnabledIfSystemProperty(named = "somsom.reminders.benchmark", matches = "true")
class ReminderBenchmarkIT {
    private static final Path OUT = Path.of("target/short-reminders.md");

    @Test
    void everyoneGetsOnePushThoughANodeIsKilled() throws Exception {
        var benchmark = CommandLines.parse(new ReminderBenchmark(), "--holders", "3000", "--kill", "--out",
                OUT.toString());

        var result = benchmark.run();

        assertThat(result.broken()).isEmpty();
        assertThat(OUT).content().contains(": yes");
    }
}
