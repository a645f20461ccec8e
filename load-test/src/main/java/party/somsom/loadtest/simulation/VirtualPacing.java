package party.somsom.loadtest.simulation;

import java.time.Duration;
import java.util.List;

/**
 * How a room on a virtual clock lets people through, and what they do.
 *
 * @param people   who come one after the other, evenly spread over {@code arriving}
 * @param shortest seconds on the booking page
 * @param longest  seconds on the booking page, but an admission ends at its time
 * @param absent   the share of admissions to which nobody comes
 */
record VirtualPacing(String name, int admitPerMinute, int maxActive, Duration admission, int people, Duration arriving,
        int shortest, int longest, double absent) {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /** The rate binds; the cap binds; one person at a time; both are close together. */
    static final List<VirtualPacing> FOUR = List.of(
            new VirtualPacing("rate", 600, 1_000, FIVE_MINUTES, 6_000, Duration.ofMinutes(1), 20, 90, 0.05),
            new VirtualPacing("cap", 600, 20, FIVE_MINUTES, 400, Duration.ofMinutes(1), 30, 150, 0.1),
            new VirtualPacing("one at a time", 600, 1, FIVE_MINUTES, 30, Duration.ofMinutes(1), 60, 600, 0),
            new VirtualPacing("rate and cap", 30, 40, FIVE_MINUTES, 400, Duration.ofMinutes(10), 40, 130, 0.1));
}
