package party.somsom.localstack.cognito;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts what may be tried or sent a few times an hour. */
final class Attempts {
    private static final int MOST = 5;
    private static final Duration PER = Duration.ofHours(1);

    private final Map<String, Deque<Instant>> made = new HashMap<>();
    private final InstantSource time;

    Attempts(InstantSource time) {
        this.time = time;
    }

    /** Counts this attempt, or refuses it. */
    void take(String what) {
        var recent = made.computeIfAbsent(what, _ -> new ArrayDeque<>());
        var now = time.instant();
        recent.removeIf(before -> before.plus(PER).isBefore(now));
        if (recent.size() >= MOST) {
            throw Fault.LIMIT_EXCEEDED.asException();
        }
        recent.add(now);
    }

    void forget(String what) {
        made.remove(what);
    }
}
