package party.somsom.notifications.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to leave a server alone that cannot answer now: ever longer, and not all at the same moment. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 12;

    private Backoff() {
    }

    /**
     * @param failures so far
     * @param least    what the server asked for
     */
    static Duration after(int failures, Duration least, RandomGenerator random) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var wait = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        var asked = wait.compareTo(least) > 0 ? wait : least;
        return asked.plusMillis((long) (random.nextDouble() * asked.toMillis() / 2));
    }
}
