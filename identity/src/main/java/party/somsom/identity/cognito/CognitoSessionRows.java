package party.somsom.identity.cognito;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

import party.somsom.identity.token.EndedSession;

/** Reads and writes sessions. A call that writes takes part in the caller's transaction, if there is one. */
interface CognitoSessionRows extends Repository<CognitoSession, String> {
    @Query("select s from CognitoSession s where s.id = :id")
    Optional<CognitoSession> withId(String id);

    @Query("""
            select s from CognitoSession s where s.userId = :userId and s.endedAt is null and s.expiresAt > :now
            order by s.lastSeenAt desc, s.id desc""")
    List<CognitoSession> running(String userId, long now, Limit most);

    @Query("select s from CognitoSession s where s.userId = :userId order by s.createdAt")
    List<CognitoSession> all(String userId);

    @Query("""
            select new party.somsom.identity.token.EndedSession(s.id, s.endedAt)
            from CognitoSession s where s.endedAt > :since""")
    List<EndedSession> endedSince(long since);

    /** Does nothing for a session that is known. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT INTO cognito_session (id, user_id, created_at, expires_at, last_seen_at, device, place)
            VALUES (:id, :userId, :now, :expiresAt, :now, :device, :place)
            ON DUPLICATE KEY UPDATE cognito_session.id = cognito_session.id""")
    void start(String id, String userId, long now, long expiresAt, String device, @Nullable String place);

    @Modifying
    @Transactional
    @Query("update CognitoSession s set s.lastSeenAt = :now, s.device = :device, s.place = :place where s.id = :id")
    void see(String id, long now, String device, @Nullable String place);

    /** A session that is not known is noted as ended, because Cognito may have started it elsewhere. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT INTO cognito_session (id, user_id, created_at, expires_at, last_seen_at, ended_at, device)
            VALUES (:id, :userId, :now, :now, :now, :now, '')
            ON DUPLICATE KEY UPDATE ended_at = COALESCE(ended_at, :now)""")
    void end(String id, String userId, long now);

    /** Only the id is left, for the tokens that have not expired. */
    @Modifying
    @Transactional
    @Query("update CognitoSession s set s.userId = '', s.device = '', s.place = null where s.userId = :userId")
    void forget(String userId);

    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT IGNORE INTO cognito_refresh_token (hash, session_id) VALUES (:hash, :sessionId)""")
    void addToken(byte[] hash, String sessionId);

    @Query(nativeQuery = true, value = "SELECT session_id FROM cognito_refresh_token WHERE hash = :hash")
    Optional<String> sessionOf(byte[] hash);

    /** How many refresh tokens of the same session came later. */
    @Query(nativeQuery = true, value = """
            SELECT COUNT(*) FROM cognito_refresh_token later
            JOIN cognito_refresh_token given
              ON given.session_id = later.session_id AND later.number > given.number
            WHERE given.hash = :hash""")
    long laterThan(byte[] hash);

    /** Deletes sessions that are long over, and returns how many. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            DELETE FROM cognito_session WHERE ended_at < :before OR expires_at < :before LIMIT 1000""")
    int deleteOlderThan(long before);
}
