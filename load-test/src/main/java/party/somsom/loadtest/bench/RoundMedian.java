package party.somsom.loadtest.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

import party.somsom.loadtest.driver.Measurement;

/** The median of a figure over rounds. It hides that the speed of the machine changes. */
public final class RoundMedian {
    private RoundMedian() {
    }

    public static double of(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
