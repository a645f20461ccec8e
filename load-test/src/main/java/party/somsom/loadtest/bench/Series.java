package party.somsom.loadtest.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import party.somsom.loadtest.driver.Measurement;

/** The rounds of one scenario. Figures are medians over the rounds, because the speed of the machine changes. */
public record Series(Scenario scenario, List<Measurement> rounds) {
    public double perSecond() {
        return RoundMedian.of(rounds, round -> round.perSecond(scenario.expected()));
    }

    public double p50() {
        return RoundMedian.of(rounds, round -> round.millisAt(50));
    }

    public double p99() {
        return RoundMedian.of(rounds, round -> round.millisAt(99));
    }

    public double max() {
        return rounds.stream().mapToDouble(round -> round.millisAt(100)).max().orElse(0);
    }

    /** The unexpected outcomes of all rounds. */
    public Map<String, Long> errors() {
        var errors = new TreeMap<String, Long>();
        rounds.forEach(round -> round.total().forEach((outcome, count) -> errors.merge(outcome, count, Long::sum)));
        errors.remove(scenario.expected());
        return errors;
    }
}
