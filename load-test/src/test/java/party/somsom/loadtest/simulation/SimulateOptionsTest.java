package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import party.somsom.loadtest.bench.CommandLines;
import picocli.CommandLine.ParameterException;

class SimulateOptionsTest {
    @Test
    void whatIsNotGivenIsTheWholeThing() {
        var options = parse();

        assertThat(options.scale()).isEqualTo(Scale.FULL);
        assertThat(options.ways()).containsExactly(Way.POLLING, Way.STOMP);
    }

    @Test
    void aPartCanBeChosen() {
        var options = parse("--short", "--way", "stomp");

        assertThat(options.scale()).isEqualTo(Scale.SHORT);
        assertThat(options.ways()).containsExactly(Way.STOMP);
    }

    @Test
    void whatIsUnknownOrIncompleteIsRefused() {
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse("--speed", "9"))
                .withMessageContaining("--speed");
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse("--way"));
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> parse("--way", "pigeon"));
    }

    private static SimulateOptions parse(String... words) {
        return CommandLines.parse(new SimulateOptions(), words);
    }
}
