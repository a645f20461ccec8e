package party.somsom.analytics.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import party.somsom.lake.LakeEvent;

/** What was read from the topic and is not in the lake yet. */
final class Batch {
    private static final int LARGE = 50_000;
    private static final Duration LONG = Duration.ofSeconds(2);

    private final List<LakeEvent> events = new ArrayList<>();
    private final Map<Integer, Long> offsets = new HashMap<>();
    private long begun;

    void add(LakeEvent event, int partition, long offset) {
        if (events.isEmpty()) {
            begun = System.nanoTime();
        }
        events.add(event);
        offsets.put(partition, offset + 1);
    }

    /** A large batch makes good files. A small one does not wait for long, so that the lake is fresh. */
    boolean isDue() {
        return events.size() >= LARGE || !events.isEmpty() && System.nanoTime() - begun >= LONG.toNanos();
    }

    List<LakeEvent> events() {
        return events;
    }

    /** Where the partitions go on after this batch. */
    Map<Integer, Long> offsets() {
        return offsets;
    }

    void clear() {
        events.clear();
        offsets.clear();
    }
}
