package party.somsom.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.testbed.SharedTestBed;
import party.somsom.loadtest.testbed.TestBed;

/** The whole proof on a small scale. Its counts must be right; speed does not matter here. */
@ExtendWith(SharedTestBed.class)
class ProofOfSpeedIT {
    private static final Path OUT = Path.of("target/small-proof.md");

    @Test
    void everyScenarioGivesItsOutcomeAndTheBooksAgree(TestBed bed) throws Exception {
        var proof = CommandLines.parse(new ProofOfSpeed(), "--connections", "8", "--rounds", "1", "--seconds", "1",
                "--warm-up", "0", "--people", "15000", "--out", OUT.toString());

        var levels = proof.run(bed);

        assertThat(levels).singleElement().satisfies(level -> {
            assertThat(level.series()).hasSize(7)
                    .allSatisfy(series -> assertThat(series.errors()).isEmpty())
                    .allSatisfy(series -> assertThat(series.perSecond()).isPositive());
            assertThat(level.audits()).hasSize(2).allSatisfy(audit -> assertThat(audit.broken()).isEmpty());
        });
        assertThat(OUT).content().contains("| a/b |");
    }
}
