package party.somsom.foundation.worker;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What a {@link Worker} does in one turn. */
@FunctionalInterface
public interface Step {
    /** Ends the worker: nothing is left to do. */
    Duration DONE = ChronoUnit.FOREVER.getDuration();

    /** @return the rest before the next turn, or {@link #DONE} */
    Duration run() throws Exception;

    /** Called once, when the worker cannot be restarted. */
    default void died() {
    }
}
