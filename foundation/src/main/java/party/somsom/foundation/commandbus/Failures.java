package party.somsom.foundation.commandbus;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;

import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells from the failure of a batch what to do next. */
final class Failures {
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private Failures() {
    }

    /** Another node wrote to the same aggregate. It is worth deciding again on the new state. */
    static boolean isConflict(@Nullable Throwable problem) {
        return has(problem, ConcurrencyException.class);
    }

    /** The database cannot be reached. The next attempt would fail in the same way after the same wait. */
    static boolean isOutage(@Nullable Throwable problem) {
        return has(problem, CannotCreateTransactionException.class)
                || has(problem, SQLTransientConnectionException.class)
                || has(problem, SQLTimeoutException.class)
                || has(problem, SQLNonTransientConnectionException.class)
                || has(problem, SQLRecoverableException.class)
                || isLockTimeout(problem);
    }

    /** Somebody holds a row for long. Each of the other commands would wait as long for it. */
    private static boolean isLockTimeout(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure && failure.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                return true;
            }
        }
        return false;
    }

    /** The command itself is not wrong. It is worth repeating it later. */
    static boolean isTemporary(Throwable problem) {
        return isOutage(problem) || isConflict(problem) || has(problem, TransactionTimedOutException.class);
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
