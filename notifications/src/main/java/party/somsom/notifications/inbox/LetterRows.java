package party.somsom.notifications.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

import party.somsom.notifications.Letter;

/** Reads letters, marks them as read, and deletes them. */
interface LetterRows extends Repository<LetterRow, String> {
    /** The page begins after the named letter. */
    @Query("""
            select new party.somsom.notifications.Letter(n.notificationId, n.userId, n.reservationId, n.kind,
              n.festivalId, n.festivalTitle, n.festivalDate, n.occurredAt, n.sentAt, n.readAt)
            from LetterRow n
            where n.userId = :userId and (n.occurredAt < :at or n.occurredAt = :at and n.notificationId < :id)
            order by n.occurredAt desc, n.notificationId desc""")
    List<Letter> newestOf(String userId, Instant at, String id, Limit limit);

    int countByUserIdAndReadAtIsNull(String userId);

    @Modifying
    @Transactional
    @Query("update LetterRow n set n.readAt = :now where n.userId = :userId and n.readAt is null")
    void markAllRead(String userId, Instant now);

    @Modifying
    @Transactional
    @Query("""
            update LetterRow n set n.readAt = :now
            where n.notificationId in :ids and n.userId = :userId and n.readAt is null""")
    void markRead(String userId, Collection<String> ids, Instant now);

    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            DELETE p FROM somsom_notifications.push p
            JOIN somsom_notifications.notification n ON n.notification_id = p.notification_id
            WHERE n.user_id = :userId""")
    void deletePushesTo(String userId);

    @Modifying
    @Transactional
    @Query("delete from LetterRow n where n.userId = :userId")
    void deleteAllOf(String userId);

    /** @return the number of deleted rows; there may be more to delete */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            DELETE FROM somsom_notifications.notification WHERE sent_at < :before LIMIT 1000""")
    int deleteSomeSentBefore(long before);
}
