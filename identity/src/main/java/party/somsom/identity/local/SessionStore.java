package party.somsom.identity.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.identity.token.SessionCheck;

/** The sessions and their refresh tokens in MySQL. */
class SessionStore implements SessionCheck {
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A session that was found by one of its refresh tokens. */
    record Found(String sessionId, String accountId, Instant expiresAt, boolean ended, @Nullable Instant tokenUsedAt) {
    }

    void start(String sessionId, String accountId, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO identity_session (id, account_id, created_at, expires_at)
                VALUES (:id, :accountId, :now, :expiresAt)
                """)
                .param("id", sessionId)
                .param("accountId", accountId)
                .param("now", clock.millis())
                .param("expiresAt", expiresAt.toEpochMilli())
                .update();
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
                SELECT s.id, s.account_id, s.expires_at, s.ended_at, t.used_at
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

    void end(String sessionId) {
        jdbc.sql("UPDATE identity_session SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                .param("now", clock.millis())
                .param("id", sessionId)
                .update();
    }

    @Override
    public boolean isRunning(String sessionId) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM identity_session WHERE id = :id AND ended_at IS NULL AND expires_at > :now
                """).param("id", sessionId).param("now", clock.millis()).query(Integer.class).single() > 0;
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        var usedAt = row.getLong("used_at");
        var used = row.wasNull() ? null : Instant.ofEpochMilli(usedAt);
        return new Found(row.getString("id"), row.getString("account_id"),
                Instant.ofEpochMilli(row.getLong("expires_at")), row.getObject("ended_at") != null, used);
    }
}
