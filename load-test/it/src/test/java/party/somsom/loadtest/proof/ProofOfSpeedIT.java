package party.somsom.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import party.somsom.loadtest.bench.Options;
import party.somsom.loadtest.site.SharedSite;
import party.somsom.loadtest.site.Site;

/** The whole proof on a small scale: what it counts must be right, how fast it was does not matter here. */
@ExtendWith(SharedSite.class)
class ProofOfSpeedIT {
    private static final Path OUT = Path.of("target/small-proof.md");

    @Test
    void everyScenarioGivesItsOutcomeAndTheBooksAgree(Site site) throws Exception {
        var levels = ProofOfSpeed
                .run(Options.parse(ProofOfSpeed.DEFAULTS, "--connections", "8", "--rounds", "1", "--seconds", "1",
                        "--warm-up", "0", "--people", "15000", "--out", OUT.toString()), site);

        assertThat(levels).singleElement().satisfies(level -> {
            assertThat(level.series()).hasSize(7)
                    .allSatisfy(series -> assertThat(series.errors()).isEmpty())
                    .allSatisfy(series -> assertThat(series.perSecond()).isPositive());
            assertThat(level.audits()).hasSize(2).allSatisfy(audit -> assertThat(audit.broken()).isEmpty());
        });
        assertThat(OUT).content().contains("| a/b |");
    }
}
