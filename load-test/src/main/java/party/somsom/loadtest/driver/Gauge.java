package party.somsom.loadtest.driver;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

/** Counts answers, separately for the lead-in and the measured window. One thread uses it. */
class Gauge {
    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1000;

    private final Map<String, Long> measured = new TreeMap<>();
    private final Map<String, Long> total = new TreeMap<>();
    private final Histogram latencies = new Histogram(LONGEST_MICROS, 3);
    private final long leadIn;
    private final long length;
    private long measuresFrom = Long.MAX_VALUE;
    private long closesAt = Long.MAX_VALUE;

    Gauge(Load load) {
        leadIn = load.leadIn().toNanos();
        length = load.measured().toNanos();
    }

    void start(long now) {
        measuresFrom = now + leadIn;
        closesAt = measuresFrom + length;
    }

    boolean isClosed(long now) {
        return now >= closesAt;
    }

    /** Ends the window early. */
    void close(long now) {
        closesAt = Math.min(closesAt, now);
    }

    void answered(String outcome, long sentAt, long now) {
        total.merge(outcome, 1L, Long::sum);
        if (now >= measuresFrom && now < closesAt) {
            measured.merge(outcome, 1L, Long::sum);
            latencies.recordValue(Math.min(LONGEST_MICROS, (now - sentAt) / 1000));
        }
    }

    void failed(String why, long now) {
        var outcome = "connection: " + why;
        total.merge(outcome, 1L, Long::sum);
        if (now >= measuresFrom && now < closesAt) {
            measured.merge(outcome, 1L, Long::sum);
        }
    }

    Measurement reading() {
        var window = measuresFrom == Long.MAX_VALUE ? 0 : Math.max(0, closesAt - measuresFrom);
        return new Measurement(Duration.ofNanos(window), new TreeMap<>(measured), new TreeMap<>(total),
                latencies.copy());
    }
}
