package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Shortened: everyone must come through; how fast it was does not matter on a machine that does other things too. */
@EnabledIf("somsomIsBuilt")
class SimulateIT {
    private static final Path OUT = Path.of("target/short-simulation.md");

    static boolean somsomIsBuilt() {
        return Files.exists(Path.of("../../api/target/somsom.jar"));
    }

    @Test
    void inEitherWayEveryoneIsAdmittedEntersAndLeaves() throws Exception {
        var result = Simulate.run(SimulateOptions.parse("--short", "--root", "../..", "--out", OUT.toString()));

        assertThat(result.runs()).hasSize(2).allSatisfy(run -> {
            assertThat(run.failures(result.scale())).isZero();
            assertThat(run.outcome().requests()).containsEntry("join", 100L)
                    .containsEntry("enter", 100L)
                    .containsEntry("leave", 100L);
        });
        assertThat(OUT).content().contains("| POLLING | 0 |", "| STOMP | 0 |", "Push saves");
    }
}
