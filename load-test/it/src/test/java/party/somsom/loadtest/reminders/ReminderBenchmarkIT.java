package party.somsom.loadtest.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Shortened: what everyone gets must be right, how fast it was does not matter here. On demand, because it takes a minute and
 * {@code TellingKillE2E} sees to the same promise in every build.
 */
@EnabledIfSystemProperty(named = "somsom.reminders.benchmark", matches = "true")
@EnabledIf("somsomIsBuilt")
class ReminderBenchmarkIT {
    private static final Path OUT = Path.of("target/short-reminders.md");

    static boolean somsomIsBuilt() {
        return Files.exists(Path.of("../../api/target/somsom.jar"));
    }

    @Test
    void everyoneGetsOnePushThoughANodeIsKilled() throws Exception {
        var result = ReminderBenchmark.run(
                ReminderOptions.parse("--holders", "3000", "--kill", "--root", "../..", "--out", OUT.toString()));

        assertThat(result.broken()).isEmpty();
        assertThat(OUT).content().contains(": yes");
    }
}
