package party.somsom.live;

import java.time.Duration;

/**
 * The kit refuses a frame, a handshake or a whole connection. It is an answer, not a failure, so it has no stack trace.
 * A refused handshake reaches the application as the cause of Spring's {@code HandshakeFailureException}.
 */
public final class LiveRefusal extends RuntimeException {
    /** How long a client should wait after {@link Reason#REFUSED_TOO_OFTEN} or {@link Reason#TOO_MANY_CONNECTIONS}. */
    public static final Duration PAUSE = Duration.ofMinutes(1);
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    LiveRefusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why the kit refuses. */
    public enum Reason {
        MALFORMED,
        TOO_LARGE,
        FORBIDDEN,
        NOT_CONNECTED,
        TOKEN_EXPIRED,
        SESSION_ENDED,
        REFUSED_TOO_OFTEN,
        TOO_MANY_CONNECTIONS
    }
}
