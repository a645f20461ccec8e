package party.somsom.query.chat;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.SqlTime;
import party.somsom.messages.chat.Membership;

/**
 * Looks up how people stand in rooms, many at a time. By SQL, because Hibernate translates a query with a list of
 * values again at every call (ADR 26).
 */
record Memberships(JdbcClient jdbc) {
    private static final String ROOMS = """
            SELECT chat_room_id, festival_id, title, organiser_id, slow_mode_seconds, members
            FROM somsom_views.chat_room WHERE opened AND chat_room_id IN (:rooms)""";
    private static final String MEMBERS = """
            SELECT member_id, after_seq, banned, muted_until FROM somsom_views.chat_member
            WHERE member_id IN (:members)""";

    /**
     * In the order of the people. Those of people who have nothing to do with a room too, but none of unknown rooms.
     */
    List<Optional<Membership>> of(List<MemberKey> people) {
        var rooms = rooms(people.stream().map(MemberKey::chatRoomId).collect(Collectors.toSet()));
        var members = members(people.stream().map(MemberKey::memberId).collect(Collectors.toSet()));
        return people.stream()
                .map(person -> Optional.ofNullable(rooms.get(person.chatRoomId()))
                        .map(room -> room.membership(person.userId(), members.get(person.memberId()))))
                .toList();
    }

    private Map<String, Room> rooms(Set<String> ids) {
        return jdbc.sql(ROOMS)
                .param("rooms", ids)
                .query((row, _) -> new Room(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getInt(5), row.getInt(6)))
                .list()
                .stream()
                .collect(Collectors.toMap(Room::chatRoomId, Function.identity()));
    }

    private Map<String, Member> members(Collection<String> ids) {
        Map<String, Member> members = new HashMap<>();
        jdbc.sql(MEMBERS).param("members", ids).query(row -> {
            members.put(row.getString(1), new Member(row.getObject(2, Long.class), row.getBoolean(3),
                    row.getObject(4, LocalDateTime.class)));
        });
        return members;
    }

    private record Room(String chatRoomId, String festivalId, String title, String organiserId, int slowModeSeconds,
            int members) {
        Membership membership(String userId, @Nullable Member member) {
            return new Membership(chatRoomId, festivalId, title, organiserId, slowModeSeconds, members, userId,
                    member == null ? null : member.afterSeq(), member != null && member.banned(),
                    member == null || member.mutedUntil() == null ? null : SqlTime.fromSql(member.mutedUntil()));
        }
    }

    private record Member(@Nullable Long afterSeq, boolean banned, @Nullable LocalDateTime mutedUntil) {
    }
}
