package party.somsom.loadtest.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import party.somsom.loadtest.simulation.Tally.Outcome;

class SimulationResultTest {
    @Test
    void whatPushSavesIsSpelledOut() {
        var result = result(run(Way.POLLING, 100, 99, Map.of("join", 100L, "rank", 400L)),
                run(Way.STOMP, 100, 99, Map.of("join", 100L)));

        assertThat(result.isSound()).isTrue();
        assertThat(result.toString()).contains("| POLLING | 0 | 500 | 400 | 0 |", "| STOMP | 0 | 100 | 0 | 500 |",
                "Push saves 400 HTTP requests, 4.0 for each person.");
    }

    @Test
    void oneWayAloneSavesNothing() {
        assertThat(result(run(Way.STOMP, 100, 5, Map.of())).toString()).doesNotContain("saves");
    }

    @Test
    void whoeverDoesNotArriveHasFailed() {
        var result = result(run(Way.POLLING, 97, 5, Map.of()));

        assertThat(result.isSound()).isFalse();
        assertThat(result.toString()).contains("| POLLING | 3 |", "| MISS |");
    }

    @Test
    void aTenthOfASecondIsTooSlow() {
        assertThat(result(run(Way.POLLING, 100, 100, Map.of())).isSound()).isFalse();
    }

    @Test
    void onlyWhatIsTalliedIsToldAbout() {
        var tally = new Tally();
        for (int n = 1; n <= 100; n++) {
            tally.answered(n % 2 == 0 ? "rank" : "join", n);
        }
        tally.arrived();

        assertThat(tally.outcome()).isEqualTo(new Outcome(1, Map.of("join", 50L, "rank", 50L), 50, 99, 100));
    }

    private static SimulationResult result(WayResult... runs) {
        return new SimulationResult("a machine", Scale.SHORT, List.of(runs));
    }

    private static WayResult run(Way way, int arrived, long p99, Map<String, Long> requests) {
        return new WayResult(way, new Outcome(arrived, requests, 1, p99, 200));
    }
}
