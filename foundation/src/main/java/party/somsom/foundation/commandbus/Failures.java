package party.somsom.foundation.commandbus;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failed batch says about the next attempt. */
final class Failures {
    private Failures() {
    }

    /** Another node wrote to the same aggregate: deciding again, on its new state, is worth it. */
    static boolean isConflict(@Nullable Throwable problem) {
        return has(problem, ConcurrencyException.class);
    }

    /** The database cannot be reached: the next attempt would only wait for the same. */
    static boolean isOutage(@Nullable Throwable problem) {
        return has(problem, CannotCreateTransactionException.class)
                || has(problem, SQLTransientConnectionException.class)
                || has(problem, SQLNonTransientConnectionException.class)
                || has(problem, SQLRecoverableException.class);
    }

    /** Nothing is wrong with the command itself: repeating it later is worth it. */
    static boolean isTemporary(Throwable problem) {
        return isOutage(problem) || isConflict(problem);
    }

    private static boolean has(@Nullable Throwable problem, Class<? extends Throwable> type) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
