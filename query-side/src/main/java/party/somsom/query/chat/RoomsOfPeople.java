package party.somsom.query.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.messages.chat.JoinedRooms;
import party.somsom.messages.chat.JoinedRooms.JoinedRoom;

/** Looks up the rooms of people, many people at a time. By SQL, as {@link Memberships}. */
record RoomsOfPeople(JdbcClient jdbc) {
    private static final int MOST_ROOMS = 200;
    private static final String JOINED = """
            SELECT m.user_id, r.chat_room_id, r.festival_id, r.title, m.after_seq FROM
            (SELECT *, ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY joined_at DESC, chat_room_id) AS place
             FROM somsom_views.chat_member WHERE user_id IN (:users) AND joined_at IS NOT NULL) m
            JOIN somsom_views.chat_room r ON r.chat_room_id = m.chat_room_id
            WHERE m.place <= :limit ORDER BY m.user_id, m.place""";

    /** In the order of the people; of each, the rooms they joined last first. */
    List<JoinedRooms> of(List<String> userIds) {
        Map<String, List<JoinedRoom>> joined = new HashMap<>();
        jdbc.sql(JOINED).param("users", Set.copyOf(userIds)).param("limit", MOST_ROOMS).query(row -> {
            joined.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(new JoinedRoom(row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
        });
        return userIds.stream().map(userId -> new JoinedRooms(joined.getOrDefault(userId, List.of()))).toList();
    }
}
