package party.somsom.foundation.worker;

import org.jspecify.annotations.Nullable;

/** An exception because of an outage that is reported elsewhere, once for all who meet it. So nobody else logs it. */
public interface KnownOutage {
    /** Whether this is such an exception, or was caused by one. */
    static boolean isCauseOf(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof KnownOutage) {
                return true;
            }
        }
        return false;
    }
}
