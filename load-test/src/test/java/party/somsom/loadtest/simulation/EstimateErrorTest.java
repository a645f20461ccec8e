package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstimateErrorTest {
    static Stream<VirtualPacing> pacings() {
        return VirtualPacing.FOUR.stream();
    }

    @ParameterizedTest
    @MethodSource("pacings")
    void halfOfTheEstimatesAreOffByLessThanAQuarter(VirtualPacing pacing) {
        var error = EstimateError.of(pacing);

        assertThat(error.median()).isLessThan(0.25);
        assertThat(error.answered()).as("of %s asked", error.asked()).isGreaterThan(error.asked() / 2);
    }

    @Test
    void theTableHasAllPacings() {
        assertThat(EstimateError.table()).contains("| rate |", "| cap |", "| one at a time |", "| rate and cap |");
    }
}
