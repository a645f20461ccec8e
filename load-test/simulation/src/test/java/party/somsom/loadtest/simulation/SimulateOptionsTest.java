package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.ParameterException;

class SimulateOptionsTest {
    @Test
    void whatIsNotGivenIsTheWholeThing() {
        var options = SimulateOptions.parse();

        assertThat(SimulateOptions.scale(options)).isEqualTo(Scale.FULL);
        assertThat(options.ways()).containsExactly(Way.POLLING, Way.STOMP);
    }

    @Test
    void aPartCanBeChosen() {
        var options = SimulateOptions.parse("--short", "--way", "stomp");

        assertThat(SimulateOptions.scale(options)).isEqualTo(Scale.SHORT);
        assertThat(options.ways()).containsExactly(Way.STOMP);
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefused() {
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> SimulateOptions.parse("--speed", "9"))
                .withMessageContaining("--speed");
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> SimulateOptions.parse("--way"));
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> SimulateOptions.parse("--way", "pigeon"));
    }
}
