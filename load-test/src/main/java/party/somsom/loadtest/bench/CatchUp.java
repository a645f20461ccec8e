package party.somsom.loadtest.bench;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Measures how far a read model is behind after the last answer. */
public final class CatchUp {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 20;

    private CatchUp() {
    }

    /** Returns when it has caught up, or when its time is over. */
    public static Duration await(Callable<Boolean> isThere) throws Exception {
        var start = System.nanoTime();
        var waited = Duration.ZERO;
        while (!isThere.call() && waited.compareTo(TIMEOUT) < 0) {
            Thread.sleep(POLL_MILLIS);
            waited = Duration.ofNanos(System.nanoTime() - start);
        }
        return waited;
    }
}
