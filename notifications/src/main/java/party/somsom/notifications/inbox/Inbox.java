package party.somsom.notifications.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.id.Ids;
import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.Page;
import party.somsom.notifications.Letter;
import party.somsom.notifications.MultiRow;

/** What each person was told, and which of it they have read. */
public final class Inbox {
    private static final Cursor<Long> BEGINNING = new Cursor<>(Long.MAX_VALUE, "");

    private final LetterRows rows;
    private final JdbcClient jdbc;
    private final MultiRow insert;
    private final Clock clock;

    Inbox(LetterRows rows, JdbcTemplate jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(jdbc);
        this.insert = new MultiRow(jdbc, """
                INSERT INTO somsom_notifications.notification (notification_id, user_id, reservation_id, kind,
                festival_id, festival_title, festival_date, occurred_at, sent_at, told_by) VALUES %s
                ON DUPLICATE KEY UPDATE told_by = told_by""", "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.clock = clock;
    }

    /** Returns the letters that were not there yet. */
    public List<Letter> put(Collection<Letter> letters, String writer) {
        insert.update(letters.stream()
                .sorted(Comparator.comparing(Letter::notificationId)) // so that two writers do not wait for each other
                .map(letter -> new Object[]{letter.notificationId(), letter.userId(), letter.reservationId(),
                        letter.kind().name(), letter.festivalId(), letter.festivalTitle(), letter.festivalDate(),
                        letter.occurredAt().toEpochMilli(), letter.sentAt().toEpochMilli(), writer})
                .toList());
        var written = new HashSet<>(jdbc.sql("""
                SELECT notification_id FROM somsom_notifications.notification
                WHERE notification_id IN (:ids) AND told_by = :writer""")
                .param("ids", letters.stream().map(Letter::notificationId).toList())
                .param("writer", writer)
                .query(String.class)
                .list());
        return letters.stream().filter(letter -> written.contains(letter.notificationId())).toList();
    }

    /** What happened last comes first. */
    public Page<Letter> newest(String userId, int limit, @Nullable String cursor) {
        var after = Objects.requireNonNullElse(Cursor.parse(cursor, Long::valueOf), BEGINNING);
        return Cursor.page(
                rows.newestOf(userId, Instant.ofEpochMilli(after.sortValue()), after.id(), Limit.of(limit + 1)), limit,
                last -> new Cursor<>(last.occurredAt().toEpochMilli(), last.notificationId()));
    }

    public int unread(String userId) {
        return rows.countByUserIdAndReadAtIsNull(userId);
    }

    public void markAllRead(String userId) {
        rows.markAllRead(userId, clock.instant());
    }

    /** Does nothing to the letters of other people, nor to letters that are read already. */
    public void markRead(String userId, Collection<String> notificationIds) {
        var ids = notificationIds.stream().filter(Ids::isId).toList();
        if (!ids.isEmpty()) {
            rows.markRead(userId, ids, clock.instant());
        }
    }

    /** Deletes in small steps, so that no row is locked for long. */
    void forgetSentBefore(Instant before) {
        int forgotten;
        do {
            forgotten = rows.deleteSomeSentBefore(before.toEpochMilli());
        } while (forgotten > 0);
    }
}
