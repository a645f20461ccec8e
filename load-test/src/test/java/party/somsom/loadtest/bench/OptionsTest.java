package party.somsom.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.ParameterException;

class OptionsTest {
    private static final Map<String, String> DEFAULTS = Map.of("--connections", "64", "--rounds", "3", "--seconds", "5",
            "--warm-up", "15", "--people", "10", "--out", "results.md");

    @Test
    void whatIsNotGivenHasADefault() {
        var options = Options.parse(DEFAULTS, "--connections", "8,16", "--strict");

        assertThat(options.connections()).isEqualTo(List.of(8, 16));
        assertThat(options.strict()).isTrue();
        assertThat(options.measured()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatIsUnknownIncompleteOrTooLongIsRefused() {
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> Options.parse(DEFAULTS, "--speed", "9"))
                .withMessageContaining("--speed");
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> Options.parse(DEFAULTS, "--rounds"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(DEFAULTS, "--rounds", "20"));
    }
}
