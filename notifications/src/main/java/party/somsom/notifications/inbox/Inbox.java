package party.somsom.notifications.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.messages.Page;
import party.somsom.notifications.Kind;
import party.somsom.notifications.Letter;
import party.somsom.notifications.MultiRow;

/** What everybody was told, and what of it they have read. */
public final class Inbox {
    private static final String PAGE = """
            SELECT * FROM somsom_notifications.notification WHERE user_id = :userId %s
            ORDER BY sent_at DESC, notification_id DESC LIMIT :limit""";
    private static final String FIRST_PAGE = PAGE.formatted("");
    private static final String NEXT_PAGE = PAGE.formatted("AND (sent_at, notification_id) < (:sentAt, :id)");

    private final JdbcClient jdbc;
    private final MultiRow insert;
    private final Clock clock;

    public Inbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.insert = new MultiRow(jdbc, """
                INSERT INTO somsom_notifications.notification (notification_id, user_id, reservation_id, kind,
                festival_id, festival_title, festival_date, sent_at, told_by) VALUES %s
                ON DUPLICATE KEY UPDATE told_by = told_by""", "(?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.clock = clock;
    }

    /** Answers those that were not there yet. */
    public List<Letter> put(Collection<Letter> letters, String writer) {
        insert.update(letters.stream()
                .sorted(Comparator.comparing(Letter::notificationId)) // so that nobody waits for each other
                .map(letter -> new Object[]{letter.notificationId(), letter.userId(), letter.reservationId(),
                        letter.kind().name(), letter.festivalId(), letter.festivalTitle(), letter.festivalDate(),
                        letter.sentAt().toEpochMilli(), writer})
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

    /** Newest first. */
    public Page<Letter> newest(String userId, int limit, @Nullable String cursor) {
        var after = InboxCursor.parse(cursor);
        var select = jdbc.sql(after == null ? FIRST_PAGE : NEXT_PAGE)
                .param("userId", userId)
                .param("limit", limit + 1);
        if (after != null) {
            select = select.param("sentAt", after.sentAt()).param("id", after.id());
        }
        var letters = select.query(Inbox::read).list();
        if (letters.size() <= limit) {
            return new Page<>(letters, null);
        }
        var items = List.copyOf(letters.subList(0, limit));
        return new Page<>(items, InboxCursor.after(items.getLast()).text());
    }

    public int unread(String userId) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM somsom_notifications.notification WHERE user_id = :userId AND read_at IS NULL""")
                .param("userId", userId)
                .query(Integer.class)
                .single();
    }

    public void markAllRead(String userId) {
        jdbc.sql("""
                UPDATE somsom_notifications.notification SET read_at = :now
                WHERE user_id = :userId AND read_at IS NULL""")
                .param("now", clock.millis())
                .param("userId", userId)
                .update();
    }

    /** Nothing happens to those of others, nor to those that are read already. */
    public void markRead(String userId, Collection<String> notificationIds) {
        if (!notificationIds.isEmpty()) {
            jdbc.sql("""
                    UPDATE somsom_notifications.notification SET read_at = :now
                    WHERE notification_id IN (:ids) AND user_id = :userId AND read_at IS NULL""")
                    .param("now", clock.millis())
                    .param("ids", notificationIds)
                    .param("userId", userId)
                    .update();
        }
    }

    private static Letter read(ResultSet row, int number) throws SQLException {
        var readAt = row.getObject("read_at", Long.class);
        return new Letter(row.getString("notification_id"), row.getString("user_id"), row.getString("reservation_id"),
                Kind.valueOf(row.getString("kind")), row.getString("festival_id"), row.getString("festival_title"),
                row.getObject("festival_date", LocalDate.class), Instant.ofEpochMilli(row.getLong("sent_at")),
                readAt == null ? null : Instant.ofEpochMilli(readAt));
    }
}
