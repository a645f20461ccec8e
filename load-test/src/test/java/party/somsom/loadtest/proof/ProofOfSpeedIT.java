package party.somsom.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import party.somsom.loadtest.bench.Options;

/** The whole proof on a small scale: what it counts must be right, how fast it was does not matter here. */
@EnabledIf("somsomIsBuilt")
class ProofOfSpeedIT {
    private static final Path OUT = Path.of("target/small-proof.md");

    static boolean somsomIsBuilt() {
        return Files.exists(Path.of("../api/target/somsom.jar"));
    }

    @Test
    void everyScenarioGivesItsOutcomeAndTheBooksAgree() throws Exception {
        var levels = ProofOfSpeed
                .run(Options.parse(ProofOfSpeed.DEFAULTS, "--connections", "8", "--rounds", "1", "--seconds", "1",
                        "--warm-up", "0", "--people", "4000", "--root", "..", "--out", OUT.toString()));

        assertThat(levels).singleElement().satisfies(level -> {
            assertThat(level.series()).hasSize(7)
                    .allSatisfy(series -> assertThat(series.errors()).isEmpty())
                    .allSatisfy(series -> assertThat(series.perSecond()).isPositive());
            assertThat(level.audits()).hasSize(2).allSatisfy(audit -> assertThat(audit.broken()).isEmpty());
        });
        assertThat(OUT).content().contains("| a/b |");
    }
}
