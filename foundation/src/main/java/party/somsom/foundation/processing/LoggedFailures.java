package party.somsom.foundation.processing;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

import party.somsom.foundation.worker.KnownOutage;
import party.somsom.foundation.worker.OncePer;

/** Logs that a group cannot go on, now and then. Outages are not logged here; their servers' breakers log them. */
final class LoggedFailures implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedFailures.class);

    private final OncePer lines = new OncePer(Duration.ofMinutes(1));
    private final ErrorHandler next;

    LoggedFailures(ErrorHandler next) {
        this.next = next;
    }

    @Override
    public void handleError(ErrorContext failed) throws Exception {
        if (!KnownOutage.isCauseOf(failed.error())) {
            lines.run(() -> log(failed.eventProcessor(), failed.error()));
        }
        next.handleError(failed);
    }

    /** Where a failure of the database comes from is of no interest. */
    private static void log(String group, Throwable error) {
        var cause = NestedExceptionUtils.getMostSpecificCause(error);
        if (cause instanceof SQLException || cause instanceof IOException) {
            LOG.warn("{} cannot handle its events and tries again: {}", group, cause.toString());
        } else {
            LOG.warn("{} cannot handle its events and tries again", group, error);
        }
    }
}
