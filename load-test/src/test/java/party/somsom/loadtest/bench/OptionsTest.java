package party.somsom.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void whatIsNotGivenHasADefault() {
        var options = Options.parse("--connections", "8,16", "--strict");

        assertThat(options.connections()).isEqualTo(List.of(8, 16));
        assertThat(options.strict()).isTrue();
        assertThat(options.measured()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatIsUnknownIncompleteOrTooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--speed", "9"))
                .withMessageContaining("--speed");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--rounds"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--rounds", "20"));
    }
}
