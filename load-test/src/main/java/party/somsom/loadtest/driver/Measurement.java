package party.somsom.loadtest.driver;

import java.time.Duration;
import java.util.Map;

import org.HdrHistogram.Histogram;

/**
 * The answers. An outcome is the status and, for a problem, its code ({@code 201}, {@code 409 SOLD_OUT}), or
 * {@code connection: …} if no answer came.
 *
 * @param window    how long it was measured; shorter than planned if there were no more requests
 * @param measured  outcomes within the window
 * @param total     outcomes from the first request to the last
 * @param latencies of the answers within the window, in microseconds
 */
public record Measurement(Duration window, Map<String, Long> measured, Map<String, Long> total, Histogram latencies) {
    public double perSecond(String outcome) {
        return measured.getOrDefault(outcome, 0L) * 1e9 / Math.max(1, window.toNanos());
    }

    /** All outcomes except the expected one, lead-in included. */
    public long errors(String expected) {
        return total.entrySet().stream().filter(e -> !e.getKey().equals(expected)).mapToLong(Map.Entry::getValue).sum();
    }

    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }
}
