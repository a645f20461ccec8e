package party.somsom.identity.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.token.EndedSession;
import party.somsom.identity.token.SessionCheck;

/** The sessions and their refresh tokens in MySQL. */
class SessionStore implements SessionCheck {
    /** A session is seen at a refresh, and noted only if the last note is older than this. */
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    private final SessionRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(SessionRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A session that was found by one of its refresh tokens. */
    record Found(String sessionId, String accountId, Instant expiresAt, Instant lastSeenAt, boolean ended,
            @Nullable Instant tokenUsedAt) {
    }

    /** {@code BAD_CREDENTIALS} if the account was deleted a moment ago. */
    void start(String sessionId, String accountId, Instant expiresAt, Client client) {
        try {
            rows.start(sessionId, accountId, clock.millis(), expiresAt.toEpochMilli(), client.device(),
                    client.place());
        } catch (DataIntegrityViolationException gone) {
            throw IdentityRefusal.BAD_CREDENTIALS.asException();
        }
    }

    void see(Found session, Client client) {
        if (clock.instant().isAfter(session.lastSeenAt().plus(SEEN_AGAIN))) {
            rows.see(session.sessionId(), clock.millis(), client.device(), client.place());
        }
    }

    void addToken(String sessionId, byte[] hash) {
        jdbc.sql("INSERT INTO identity_refresh_token (hash, session_id) VALUES (:hash, :sessionId)")
                .param("hash", hash)
                .param("sessionId", sessionId)
                .update();
    }

    /** Other requests with the same token wait until this transaction ends. */
    Optional<Found> lockByToken(byte[] hash) {
        return jdbc.sql("""
                SELECT s.id, s.account_id, s.expires_at, s.last_seen_at, s.ended_at, t.used_at
                FROM identity_refresh_token t JOIN identity_session s ON s.id = t.session_id
                WHERE t.hash = :hash FOR UPDATE
                """).param("hash", hash).query(SessionStore::read).optional();
    }

    boolean isUsed(byte[] hash) {
        return jdbc.sql("SELECT COUNT(*) FROM identity_refresh_token WHERE hash = :hash AND used_at IS NOT NULL")
                .param("hash", hash)
                .query(Integer.class)
                .single() > 0;
    }

    void use(byte[] hash) {
        jdbc.sql("UPDATE identity_refresh_token SET used_at = :now WHERE hash = :hash")
                .param("now", clock.millis())
                .param("hash", hash)
                .update();
    }

    /** Runs in the caller's transaction. */
    void end(String sessionId) {
        rows.end(sessionId, clock.millis());
        rows.noteEnd(sessionId, clock.millis());
    }

    boolean belongsTo(String sessionId, String accountId) {
        return Ids.isId(sessionId) && rows.ownerOf(sessionId).filter(accountId::equals).isPresent();
    }

    List<RunningSession> latestOf(String accountId, int most) {
        return rows.latestOf(accountId, clock.millis(), Limit.of(most));
    }

    List<String> runningOf(String accountId) {
        return rows.runningOf(accountId, clock.millis());
    }

    @Override
    public boolean isRunning(String sessionId) {
        return rows.running(sessionId, clock.millis()).isPresent();
    }

    @Override
    public List<EndedSession> endedSince(long since) {
        return rows.endedSince(since);
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        var usedAt = row.getLong("used_at");
        var used = row.wasNull() ? null : Instant.ofEpochMilli(usedAt);
        return new Found(row.getString("id"), row.getString("account_id"),
                Instant.ofEpochMilli(row.getLong("expires_at")), Instant.ofEpochMilli(row.getLong("last_seen_at")),
                row.getObject("ended_at") != null, used);
    }
}
