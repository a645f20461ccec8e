package party.somsom.api.live;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import party.somsom.api.security.TokenAuthenticator;
import party.somsom.identity.Authenticator;
import party.somsom.live.ConnectedUser;
import party.somsom.live.UserSessions;

/** Over STOMP the same tokens are valid as over HTTP, and as long. */
@Component
class CallerSessions implements UserSessions {
    private static final Logger LOG = LoggerFactory.getLogger(CallerSessions.class);

    private final TokenAuthenticator tokens;
    private final Authenticator sessions;

    CallerSessions(TokenAuthenticator tokens, Authenticator sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public ConnectedUser authenticate(@Nullable String authorization) {
        var caller = tokens.authenticateHeader(authorization);
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
