package party.somsom.query.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.chat.JoinedRooms.JoinedRoom;
import party.somsom.messages.chat.MemberView;
import party.somsom.messages.chat.Membership;
import party.somsom.messages.chat.ReportReason;
import party.somsom.messages.chat.ReportView;
import party.somsom.query.Columns;

/** The reads of chat rooms as they were before the repositories. The current reads are measured against them. */
final class ChatSql {
    private static final String ROOMS = """
            SELECT * FROM somsom_views.chat_room WHERE opened AND chat_room_id IN (:rooms)""";
    private static final String MEMBERS = "SELECT * FROM somsom_views.chat_member WHERE member_id IN (:members)";
    private static final String JOINED = """
            SELECT m.user_id, r.chat_room_id, r.festival_id, r.title, m.after_seq FROM
            (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY joined_at DESC, chat_room_id) AS place
             FROM somsom_views.chat_member WHERE user_id IN (:users) AND joined_at IS NOT NULL) m
            JOIN somsom_views.chat_room r ON r.chat_room_id = m.chat_room_id
            WHERE m.place <= :limit ORDER BY m.user_id, m.place""";
    private static final String MEMBERS_OF_ROOM = """
            SELECT * FROM somsom_views.chat_member WHERE chat_room_id = :room AND joined_at IS NOT NULL %s
            ORDER BY joined_at DESC, user_id DESC LIMIT :limit""";
    private static final String REPORTS = """
            SELECT * FROM somsom_views.chat_report WHERE chat_room_id = :room %s
            ORDER BY reported_at DESC, report_id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    ChatSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The memberships by the key of the person's row, also of people without a link to the room. Unknown rooms have
     * none.
     */
    Map<String, Membership> memberships(Collection<MemberKey> people) {
        var rooms = rooms(people.stream().map(MemberKey::chatRoomId).collect(Collectors.toSet()));
        var members = members(people.stream().map(MemberKey::memberId).collect(Collectors.toSet()));
        Map<String, Membership> found = new HashMap<>();
        for (var person : people) {
            var room = rooms.get(person.chatRoomId());
            if (room != null) {
                found.put(person.memberId(), room.membership(person.userId(), members.get(person.memberId())));
            }
        }
        return found;
    }

    private Map<String, Room> rooms(Set<String> ids) {
        return jdbc.sql(ROOMS)
                .param("rooms", ids)
                .query((row, i) -> new Room(row.getString("chat_room_id"), row.getString("festival_id"),
                        row.getString("title"), row.getString("organiser_id"), row.getInt("slow_mode_seconds"),
                        row.getInt("members")))
                .list()
                .stream()
                .collect(Collectors.toMap(Room::chatRoomId, room -> room));
    }

    private Map<String, Member> members(Set<String> ids) {
        Map<String, Member> members = new HashMap<>();
        jdbc.sql(MEMBERS)
                .param("members", ids)
                .query(row -> {
                    members.put(row.getString("member_id"), new Member(row.getObject("after_seq", Long.class),
                            row.getBoolean("banned"), row.getObject("muted_until", LocalDateTime.class)));
                });
        return members;
    }

    /** The rooms of each person, up to a limit for each person. */
    Map<String, List<JoinedRoom>> joinedRooms(Set<String> userIds, int limit) {
        Map<String, List<JoinedRoom>> joined = new HashMap<>();
        jdbc.sql(JOINED)
                .param("users", userIds)
                .param("limit", limit)
                .query(row -> {
                    joined.computeIfAbsent(row.getString("user_id"), _ -> new ArrayList<>())
                            .add(new JoinedRoom(row.getString("chat_room_id"), row.getString("festival_id"),
                                    row.getString("title"), row.getLong("after_seq")));
                });
        return joined;
    }

    List<MemberView> members(String chatRoomId, @Nullable Cursor<LocalDateTime> after, int limit) {
        return page(MEMBERS_OF_ROOM, "AND (joined_at, user_id) < (:sortValue, :id)", chatRoomId, after, limit)
                .query((row, i) -> new MemberView(row.getString("user_id"), Columns.instant(row, "joined_at"),
                        Columns.instantOrNull(row, "muted_until")))
                .list();
    }

    List<ReportView> reports(String chatRoomId, @Nullable Cursor<LocalDateTime> after, int limit) {
        return page(REPORTS, "AND (reported_at, report_id) < (:sortValue, :id)", chatRoomId, after, limit)
                .query(ChatSql::report)
                .list();
    }

    private static ReportView report(ResultSet row, int index) throws SQLException {
        return new ReportView(row.getLong("seq"), row.getString("reported_by"),
                ReportReason.valueOf(row.getString("reason")), row.getInt("reports"),
                Columns.instant(row, "reported_at"));
    }

    private JdbcClient.StatementSpec page(String sql, String beyond, String chatRoomId,
            @Nullable Cursor<LocalDateTime> after, int limit) {
        var select = jdbc.sql(sql.formatted(after == null ? "" : beyond))
                .param("room", chatRoomId)
                .param("limit", limit);
        return after == null ? select : select.param("sortValue", after.sortValue()).param("id", after.id());
    }

    Set<String> hidden(String userId) {
        return jdbc.sql("SELECT hidden_id FROM somsom_views.hidden_person WHERE user_id = :user AND hidden")
                .param("user", userId)
                .query((row, i) -> row.getString("hidden_id"))
                .set();
    }

    private record Room(String chatRoomId, String festivalId, String title, String organiserId, int slowModeSeconds,
            int members) {
        Membership membership(String userId, @Nullable Member member) {
            return member == null
                    ? new Membership(chatRoomId, festivalId, title, organiserId, slowModeSeconds, members, userId, null,
                            false, null)
                    : new Membership(chatRoomId, festivalId, title, organiserId, slowModeSeconds, members, userId,
                            member.afterSeq(), member.banned(), Columns.instantOrNull(member.mutedUntil()));
        }
    }

    private record Member(@Nullable Long afterSeq, boolean banned, @Nullable LocalDateTime mutedUntil) {
    }
}
