package party.somsom.foundation.worker;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * The wait after a failure. It grows with each failure and has jitter, so that clients do not all come back at once.
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures the number of failures before this one */
    public Duration after(int failures) {
        return after(failures, Duration.ZERO);
    }

    /** @param least the shortest wait, which the server asked for */
    public Duration after(int failures, Duration least) {
        return after(failures, least, ThreadLocalRandom.current());
    }

    Duration after(int failures, Duration least, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var wait = doubled.compareTo(longest) > 0 ? longest : doubled;
        var asked = wait.compareTo(least) > 0 ? wait : least;
        return asked.plusMillis((long) (random.nextDouble() * asked.toMillis() / 2));
    }
}
