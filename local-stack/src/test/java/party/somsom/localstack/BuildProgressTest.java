package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildProgressTest {
    private final BuildProgress progress = new BuildProgress();

    @ParameterizedTest
    @CsvSource({"[INFO] Building Somsom 0.1.0-SNAPSHOT                               [1/14], 1/14 somsom",
            "[INFO] Building Somsom - e2e 0.1.0-SNAPSHOT                        [13/14], 13/14 e2e",
            "[INFO] Building Somsom - command-side 0.1.0-SNAPSHOT                [5/14], 5/14 command-side"})
    void theModuleIsToldByItsWholeName(String line, String step) {
        assertThat(progress.read(line)).isTrue();
        assertThat(progress.step()).isEqualTo(step);
    }

    @Test
    void downloadsAreCounted() {
        assertThat(progress.read("[INFO] Downloaded from central: https://repo/a.jar (1 kB at 2 kB/s)")).isTrue();
        assertThat(progress.read("[INFO] Downloading from central: https://repo/b.jar")).isFalse();

        assertThat(progress.downloads()).isEqualTo(1);
        assertThat(progress.step()).isEqualTo("preparing");
    }
}
