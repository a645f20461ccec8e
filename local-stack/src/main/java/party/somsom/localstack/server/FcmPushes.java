package party.somsom.localstack.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.JsonNode;

/** The messages that were accepted for delivery: a count for each token, and the last messages in full. */
final class FcmPushes {
    private static final int KEPT = 2_000;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Deque<Push> last = new ConcurrentLinkedDeque<>();
    private final AtomicLong taken = new AtomicLong();

    /** @return the message's number */
    long take(String token, JsonNode message) {
        var number = taken.incrementAndGet();
        counts.merge(token, 1, Integer::sum);
        last.addFirst(new Push(number, Instant.now(), token, message));
        if (number > KEPT) {
            last.pollLast();
        }
        return number;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** Newest first. */
    List<Push> last() {
        return new ArrayList<>(last);
    }

    /** A message as it was received. */
    record Push(long number, Instant at, String token, JsonNode message) {
    }
}
