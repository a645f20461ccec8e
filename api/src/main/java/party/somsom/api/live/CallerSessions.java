package party.somsom.api.live;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import party.somsom.api.security.HeaderAuthenticator;
import party.somsom.identity.Authenticator;
import party.somsom.live.ConnectedUser;
import party.somsom.live.UserSessions;

/** Accepts the same tokens over STOMP as over HTTP, for the same time. */
@Component
class CallerSessions implements UserSessions {
    private static final Logger LOG = LoggerFactory.getLogger(CallerSessions.class);

    private final HeaderAuthenticator headers;
    private final Authenticator sessions;

    CallerSessions(HeaderAuthenticator headers, Authenticator sessions) {
        this.headers = headers;
        this.sessions = sessions;
    }

    @Override
    public ConnectedUser authenticate(@Nullable String authorization) {
        var caller = headers.authenticate(authorization);
        return new ConnectedUser(caller.userId(), caller.sessionId(), caller.expiresAt());
    }

    @Override
    public Set<String> endedAmong(Set<String> sessionIds) {
        try {
            return sessions.ended(sessionIds);
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer; until it does, connections end with their tokens", e);
            return Set.of();
        }
    }
}
