package party.somsom.loadtest.duel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.testbed.SharedTestBed;
import party.somsom.loadtest.testbed.TestBed;

/** A short duel of a node against itself. Every answer must be the expected one; speed does not matter here. */
@ExtendWith(SharedTestBed.class)
class DuelIT {
    private static final Path OUT = Path.of("target/short-duel.md");

    @Test
    void everyErrandIsDoneByBoth(TestBed bed) throws Exception {
        var port = bed.somsom().port();
        var duel = CommandLines.parse(new Duel(), "--at", port + "," + port, "--connections", "4", "--people", "3000",
                "--rounds", "1", "--seconds", "1", "--warm-up", "0", "--out", OUT.toString());

        var result = duel.run();

        assertThat(result.bouts()).hasSize(2 * Errand.values().length).allSatisfy(bout -> {
            assertThat(bout.errors()).isZero();
            assertThat(bout.perSecond()).isPositive();
        });
        assertThat(OUT).content().contains("| LOG_IN | %d |".formatted(port));
    }
}
