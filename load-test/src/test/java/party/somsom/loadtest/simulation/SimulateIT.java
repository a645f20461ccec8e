package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.testbed.SharedTestBed;
import party.somsom.loadtest.testbed.TestBed;

/** A short run. All people must reach the end; speed does not matter on a machine that does other things. */
@ExtendWith(SharedTestBed.class)
class SimulateIT {
    private static final Path OUT = Path.of("target/short-simulation.md");

    @Test
    void inEitherWayEveryoneIsAdmittedEntersAndLeaves(TestBed bed) throws Exception {
        var simulate = CommandLines.parse(new Simulate(), "--short", "--out", OUT.toString());

        var result = simulate.run(bed);

        assertThat(result.ways()).hasSize(2).allSatisfy(way -> {
            assertThat(way.failures(result.scale())).isZero();
            assertThat(way.outcome().requests()).containsEntry("join", 100L)
                    .containsEntry("enter", 100L)
                    .containsEntry("leave", 100L);
        });
        assertThat(OUT).content().contains("| POLLING | 0 |", "| STOMP | 0 |", "Push saves");
    }
}
