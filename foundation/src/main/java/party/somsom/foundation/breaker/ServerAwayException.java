package party.somsom.foundation.breaker;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

import party.somsom.foundation.worker.KnownOutage;

/** A server does not answer. Its {@link Breaker} reports that, so this has no stack trace. */
public final class ServerAwayException extends DataAccessResourceFailureException implements KnownOutage {
    private static final long serialVersionUID = 1L;

    ServerAwayException(String server, @Nullable Throwable cause) {
        super(server + " is away", cause);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
