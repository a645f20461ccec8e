package party.somsom.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.ParameterException;

class ContestOptionsTest {

    @Test
    void whatIsNotGivenHasADefault() {
        var options = parse("--connections", "8,16", "--strict");

        assertThat(options.connections()).isEqualTo(List.of(8, 16));
        assertThat(options.strict()).isTrue();
        assertThat(options.measured()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.warmUp()).isEqualTo(Duration.ofSeconds(15));
        assertThat(options.allRounds()).isEqualTo(4);
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefused() {
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse("--speed", "9"))
                .withMessageContaining("--speed");
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse("--rounds"));
    }

    @Test
    void whatOutlastsTheTokensIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--rounds", "20").check());
    }

    private static ContestOptions parse(String... words) {
        return CommandLines.parse(new ContestOptions(3, 1, 15, 10, Path.of("results.md")), words);
    }
}
