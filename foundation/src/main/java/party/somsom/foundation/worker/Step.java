package party.somsom.foundation.worker;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The work that a {@link Worker} does in one turn. */
@FunctionalInterface
public interface Step {
    /** A step returns this to end the worker, because nothing is left to do. */
    Duration DONE = ChronoUnit.FOREVER.getDuration();

    /** @return the rest before the next turn, or {@link #DONE} */
    Duration run() throws Exception;

    /** Called once, if the worker cannot be restarted. */
    default void died() {
    }
}
