package party.somsom.api.push;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Authenticator;

/** Ends connections whose token has expired or whose session was signed out, on whichever node. */
@Component
final class SessionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private final Sockets sockets;
    private final Refusals refusals;
    private final Authenticator authenticator;
    private final Clock clock;

    SessionWatch(Sockets sockets, Refusals refusals, Authenticator authenticator, Clock clock) {
        this.sockets = sockets;
        this.refusals = refusals;
        this.authenticator = authenticator;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void endWhatIsOver() {
        endExpired();
        try {
            endRevoked();
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer; until it does, connections end with their tokens", e);
        }
    }

    private void endExpired() {
        var now = clock.instant();
        sockets.all()
                .stream()
                .filter(socket -> !now.isBefore(socket.caller().expiresAt()))
                .forEach(socket -> refusals.end(socket, new ProblemException(ProblemCode.TOKEN_EXPIRED)));
    }

    private void endRevoked() {
        var sessions = sockets.all()
                .stream()
                .map(socket -> socket.caller().sessionId())
                .collect(Collectors.toUnmodifiableSet());
        var revoked = authenticator.ended(sessions);
        if (!revoked.isEmpty()) {
            sockets.all()
                    .stream()
                    .filter(socket -> revoked.contains(socket.caller().sessionId()))
                    .forEach(socket -> refusals.end(socket, new ProblemException(ProblemCode.TOKEN_INVALID)));
        }
    }
}
