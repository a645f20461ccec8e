package party.somsom.loadtest.simulation;

import java.time.Duration;

/**
 * How many people come, and how fast they come and go.
 *
 * @param together       how many people arrive at once
 * @param between        the time between two arrivals
 * @param poll           the time between two questions for the rank
 * @param stay           the time on the booking page
 * @param admitPerMinute a little below the rate of arrivals, so that the queue grows
 */
record Scale(int people, int together, Duration between, Duration poll, Duration stay, int admitPerMinute) {
    static final Scale FULL = new Scale(1_000, 100, Duration.ofSeconds(30), Duration.ofSeconds(5),
            Duration.ofSeconds(3), 180);
    static final Scale SHORT = new Scale(100, 20, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1),
            500);
    private static final Scale LONG_WARM_UP = new Scale(4_000, 100, Duration.ofMillis(500), Duration.ofMillis(500),
            Duration.ofMillis(500), 100_000);
    private static final Scale SHORT_WARM_UP = new Scale(300, 50, Duration.ofSeconds(1), Duration.ofMillis(500),
            Duration.ofMillis(500), 100_000);

    /**
     * People before the measurement, in a room of their own. There are so many that both sides are compiled when it
     * begins.
     */
    Scale warmUp() {
        return equals(FULL) ? LONG_WARM_UP : SHORT_WARM_UP;
    }

    int arrivals() {
        return people / together;
    }
}
