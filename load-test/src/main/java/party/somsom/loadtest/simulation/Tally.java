package party.somsom.loadtest.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

import tools.jackson.databind.json.JsonMapper;

/** Counts what the people of a simulation get. Many threads add to it. */
final class Tally {
    private final Map<String, Long> requests = new TreeMap<>();
    private final Histogram millis = new Histogram(3);
    private int arrived;

    /** One HTTP request that was answered. */
    synchronized void answered(String request, long took) {
        requests.merge(request, 1L, Long::sum);
        millis.recordValue(took);
    }

    /** A person reached the end of their journey. */
    synchronized void arrived() {
        arrived++;
    }

    synchronized Outcome outcome() {
        return new Outcome(arrived, Map.copyOf(requests), millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(99), millis.getMaxValue());
    }

    /**
     * @param arrived  people who reached the end of their journey
     * @param requests answered HTTP requests, by their purpose
     */
    record Outcome(int arrived, Map<String, Long> requests, long p50, long p99, long max) {
        private static final JsonMapper JSON = new JsonMapper();

        static Outcome read(Path file) {
            return JSON.readValue(file.toFile(), Outcome.class);
        }

        void write(Path file) {
            try {
                Files.writeString(file, JSON.writeValueAsString(this));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long total() {
            return requests.values().stream().mapToLong(n -> n).sum();
        }
    }
}
