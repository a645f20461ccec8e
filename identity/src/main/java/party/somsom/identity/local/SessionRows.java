package party.somsom.identity.local;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

import party.somsom.identity.token.EndedSession;

/** Reads and writes sessions. A call that writes is a transaction of its own, or takes part in the caller's. */
interface SessionRows extends Repository<SessionRow, String> {
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT INTO identity_session (id, account_id, created_at, expires_at, device, place, last_seen_at)
            VALUES (:id, :accountId, :now, :expiresAt, :device, :place, :now)""")
    void start(String id, String accountId, long now, long expiresAt, String device, @Nullable String place);

    @Modifying
    @Transactional
    @Query("update SessionRow s set s.lastSeenAt = :now, s.device = :device, s.place = :place where s.id = :id")
    void see(String id, long now, String device, @Nullable String place);

    @Modifying
    @Transactional
    @Query("update SessionRow s set s.endedAt = :now where s.id = :id and s.endedAt is null")
    void end(String id, long now);

    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT IGNORE INTO identity_ended_session (session_id, ended_at) VALUES (:id, :now)""")
    void noteEnd(String id, long now);

    @Query("select s.accountId from SessionRow s where s.id = :id")
    Optional<String> ownerOf(String id);

    @Query("select s.id from SessionRow s where s.id = :id and s.endedAt is null and s.expiresAt > :now")
    Optional<String> running(String id, long now);

    @Query("""
            select new party.somsom.identity.local.RunningSession(s.id, s.device, s.place, s.createdAt, s.lastSeenAt)
            from SessionRow s where s.accountId = :accountId and s.endedAt is null and s.expiresAt > :now
            order by s.lastSeenAt desc, s.id desc""")
    List<RunningSession> latestOf(String accountId, long now, Limit limit);

    @Query("select s.id from SessionRow s where s.accountId = :accountId and s.endedAt is null and s.expiresAt > :now")
    List<String> runningOf(String accountId, long now);

    @Query("""
            select new party.somsom.identity.token.EndedSession(e.sessionId, e.endedAt)
            from EndedSessionRow e where e.endedAt > :since""")
    List<EndedSession> endedSince(long since);

    List<SessionRow> findByAccountId(String accountId);
}
