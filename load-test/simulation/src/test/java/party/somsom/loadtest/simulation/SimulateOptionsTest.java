package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SimulateOptionsTest {
    @Test
    void whatIsNotGivenIsTheWholeThing() {
        var options = SimulateOptions.parse();

        assertThat(options.scale()).isEqualTo(Scale.FULL);
        assertThat(options.ways()).containsExactly(Way.POLLING, Way.STOMP);
    }

    @Test
    void aPartCanBeChosen() {
        var options = SimulateOptions.parse("--short", "--way", "stomp");

        assertThat(options.scale()).isEqualTo(Scale.SHORT);
        assertThat(options.ways()).containsExactly(Way.STOMP);
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SimulateOptions.parse("--speed", "9"))
                .withMessageContaining("--speed");
        assertThatIllegalArgumentException().isThrownBy(() -> SimulateOptions.parse("--way"));
        assertThatIllegalArgumentException().isThrownBy(() -> SimulateOptions.parse("--way", "pigeon"));
    }
}
