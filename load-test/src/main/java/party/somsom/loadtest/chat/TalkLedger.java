package party.somsom.loadtest.chat;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was sent and received, and when. */
final class TalkLedger {
    private static final int SHOWN = 10;
    private static final long LONGEST_NANOS = 120_000_000_000L;

    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Map<Long, String>> rooms = new ConcurrentHashMap<>();
    private final LongAdder deliveries = new LongAdder();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private volatile Histogram latencies = new ConcurrentHistogram(LONGEST_NANOS, 3);

    void send(String clientMessageId) {
        sent.put(clientMessageId, System.nanoTime());
    }

    /** All people must see the same message under a seq. */
    void told(String room, long seq, String clientMessageId) {
        var now = System.nanoTime();
        deliveries.increment();
        var start = sent.get(clientMessageId);
        if (start != null) {
            latencies.recordValue(Math.min(now - start, LONGEST_NANOS));
        }
        var before = rooms.computeIfAbsent(room, name -> new ConcurrentHashMap<>()).putIfAbsent(seq, clientMessageId);
        if (before != null && !before.equals(clientMessageId)) {
            complain("%s: %d is %s for one and %s for another".formatted(room, seq, before, clientMessageId));
        }
    }

    void complain(String what) {
        complaints.add(what);
        if (complaints.size() <= SHOWN) {
            IO.println(what);
        }
    }

    /** Forgets its measurements, but not the messages that were received. */
    void restart() {
        deliveries.reset();
        latencies = new ConcurrentHistogram(LONGEST_NANOS, 3);
    }

    long deliveries() {
        return deliveries.sum();
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    long seqs(String room) {
        return rooms.getOrDefault(room, Map.of()).size();
    }

    /** The number of different messages. It is lower than the last seq if a message was posted twice. */
    long messages(String room) {
        return rooms.getOrDefault(room, Map.of()).values().stream().distinct().count();
    }

    Queue<String> complaints() {
        return complaints;
    }
}
