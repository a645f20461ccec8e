package party.somsom.command.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * How many people may be let through at an instant. Admissions are spread evenly over the minute, and no 60 seconds ever
 * see more than the rate: time that passed unused is worth at most {@link #BURST}.
 */
class Pacing {
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration BURST = Duration.ofSeconds(2);

    private final Deque<Admission> lastMinute = new ArrayDeque<>();
    private @Nullable Instant paidUntil;

    /** @param perMinute at least 1 */
    int allowance(Instant now, int perMinute) {
        var spread = Duration.between(paidUntil(now, perMinute), now).dividedBy(interval(perMinute));
        long inWindow = lastMinute.stream()
                .filter(admission -> admission.at().isAfter(now.minus(WINDOW)))
                .mapToLong(Admission::people)
                .sum();
        return (int) Math.max(0, Math.min(spread, perMinute - inWindow));
    }

    void admitted(Instant at, int people, int perMinute) {
        paidUntil = paidUntil(at, perMinute).plus(interval(perMinute).multipliedBy(people));
        lastMinute.removeIf(admission -> !admission.at().isAfter(at.minus(WINDOW)));
        lastMinute.add(new Admission(at, people));
    }

    /** The instant up to which the rate has been used; never further back than what may be saved up. */
    private Instant paidUntil(Instant now, int perMinute) {
        var saved = BURST.compareTo(interval(perMinute)) > 0 ? BURST : interval(perMinute);
        var earliest = now.minus(saved);
        return paidUntil == null || paidUntil.isBefore(earliest) ? earliest : paidUntil;
    }

    private static Duration interval(int perMinute) {
        return WINDOW.dividedBy(perMinute);
    }

    private record Admission(Instant at, int people) {
    }
}
