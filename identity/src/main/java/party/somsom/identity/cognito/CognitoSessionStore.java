package party.somsom.identity.cognito;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.digest.Sha256;
import party.somsom.identity.Client;
import party.somsom.identity.token.EndedSession;
import party.somsom.identity.token.SessionCheck;

/** The sessions in MySQL: Cognito tells nobody which there are, and keeps no sign-out from a valid access token. */
class CognitoSessionStore implements SessionCheck {
    /** A session is seen at a refresh, and noted only if the last note is older than this. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    private final CognitoSessionRows rows;
    private final CognitoProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CognitoSessionStore(CognitoSessionRows rows, CognitoProperties settings, TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes a refresh token, and the session if it is new. */
    void note(String sessionId, String userId, String refreshToken, Client client) {
        var now = clock.millis();
        transaction.executeWithoutResult(_ -> {
            rows.start(sessionId, userId, now, now + settings.sessionTtl().toMillis(), client.device(),
                    client.place());
            rows.addToken(Sha256.of(refreshToken), sessionId);
        });
    }

    void see(CognitoSession session, Client client) {
        if (clock.millis() > session.lastSeenAt + SEEN_AGAIN.toMillis()) {
            rows.see(session.id, clock.millis(), client.device(), client.place());
        }
    }

    Optional<CognitoSession> withId(String sessionId) {
        return rows.withId(sessionId);
    }

    Optional<CognitoSession> withToken(String refreshToken) {
        return rows.sessionOf(Sha256.of(refreshToken)).flatMap(rows::withId);
    }

    /** Whether the successor of a refresh token was used as well. */
    boolean isOutdated(String refreshToken) {
        return rows.laterThan(Sha256.of(refreshToken)) > 1;
    }

    boolean isOver(CognitoSession session) {
        return session.expiresAt <= clock.millis();
    }

    /** The session that was seen last comes first. */
    List<CognitoSession> running(String userId, int most) {
        return rows.running(userId, clock.millis(), Limit.of(most));
    }

    void end(String sessionId, String userId) {
        rows.end(sessionId, userId, clock.millis());
    }

    @Override
    public boolean isRunning(String sessionId) {
        return withId(sessionId).filter(session -> session.endedAt != null).isEmpty();
    }

    @Override
    public List<EndedSession> endedSince(long since) {
        return rows.endedSince(since);
    }
}
