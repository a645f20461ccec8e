package party.somsom.query.chat;

import static party.somsom.foundation.projection.SqlTime.toSql;

import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.SqlTime;
import party.somsom.foundation.projection.ViewBatch;
import party.somsom.foundation.projection.ViewTables;
import party.somsom.messages.chat.ChatEvent;
import party.somsom.messages.chat.ChatEvent.ChatRoomOpened;
import party.somsom.messages.chat.ChatEvent.MemberBanned;
import party.somsom.messages.chat.ChatEvent.MemberJoined;
import party.somsom.messages.chat.ChatEvent.MemberLeft;
import party.somsom.messages.chat.ChatEvent.MemberMuted;
import party.somsom.messages.chat.ChatEvent.MemberUnbanned;
import party.somsom.messages.chat.ChatEvent.MemberUnmuted;
import party.somsom.messages.chat.ChatEvent.SlowModeChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;

/** Writes the tables of rooms and members. Each statement has its own columns, so their order does not matter. */
@ProcessingGroup(ChatRoomProjection.GROUP)
class ChatRoomProjection {
    static final String GROUP = "chat";
    private static final String INSERT = """
            INSERT INTO somsom_views.chat_room (chat_room_id, festival_id, organiser_id, title) VALUES (?, ?, ?, ?)""";
    private static final String RENAME = "UPDATE somsom_views.chat_room SET title = ? WHERE festival_id = ?";
    private static final String OPEN = "UPDATE somsom_views.chat_room SET opened = TRUE WHERE chat_room_id = ?";
    private static final String COUNT = "UPDATE somsom_views.chat_room SET members = ? WHERE chat_room_id = ?";
    private static final String SLOW_DOWN = """
            UPDATE somsom_views.chat_room SET slow_mode_seconds = ? WHERE chat_room_id = ?""";
    private static final String PLACE = """
            INSERT INTO somsom_views.chat_member (member_id, chat_room_id, user_id, joined_at, after_seq)
            VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE joined_at = VALUES(joined_at), after_seq = VALUES(after_seq)""";
    private static final String BAN = """
            INSERT INTO somsom_views.chat_member (member_id, chat_room_id, user_id, banned) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE banned = VALUES(banned)""";
    private static final String MUTE = """
            INSERT INTO somsom_views.chat_member (member_id, chat_room_id, user_id, muted_until) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE muted_until = VALUES(muted_until)""";

    private final JdbcTemplate jdbc;
    private final ViewBatch batch;

    ChatRoomProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.batch = new ViewBatch(jdbc, INSERT, RENAME, OPEN, COUNT, SLOW_DOWN, PLACE, BAN, MUTE);
    }

    @EventHandler
    void on(FestivalCreated event) {
        batch.put(INSERT, event.chatRoomId(), event.chatRoomId(), event.festivalId(), event.organiserId(),
                event.plan().title());
    }

    @EventHandler
    void on(FestivalChanged event) {
        batch.put(RENAME, event.festivalId(), event.title(), event.festivalId());
    }

    @EventHandler
    void on(ChatRoomOpened event) {
        batch.put(OPEN, event.chatRoomId(), event.chatRoomId());
    }

    @EventHandler
    void on(MemberJoined event) {
        place(event, event.userId(), event.joinedAt(), event.afterSeq());
        count(event, event.members());
    }

    @EventHandler
    void on(MemberLeft event) {
        place(event, event.userId(), null, null);
        count(event, event.members());
    }

    @EventHandler
    void on(MemberBanned event) {
        place(event, event.userId(), null, null);
        put(BAN, event, event.userId(), true);
        count(event, event.members());
    }

    @EventHandler
    void on(MemberUnbanned event) {
        put(BAN, event, event.userId(), false);
    }

    @EventHandler
    void on(MemberMuted event) {
        put(MUTE, event, event.userId(), toSql(event.until()));
    }

    @EventHandler
    void on(MemberUnmuted event) {
        put(MUTE, event, event.userId(), null);
    }

    @EventHandler
    void on(SlowModeChanged event) {
        batch.put(SLOW_DOWN, event.chatRoomId(), event.seconds(), event.chatRoomId());
    }

    private void place(ChatEvent event, String userId, @Nullable Instant joinedAt, @Nullable Long afterSeq) {
        var id = new MemberKey(event.chatRoomId(), userId).memberId();
        batch.put(PLACE, id, id, event.chatRoomId(), userId, SqlTime.toSqlOrNull(joinedAt), afterSeq);
    }

    private void put(String statement, ChatEvent event, String userId, @Nullable Object value) {
        var id = new MemberKey(event.chatRoomId(), userId).memberId();
        batch.put(statement, id, id, event.chatRoomId(), userId, value);
    }

    private void count(ChatEvent event, int members) {
        batch.put(COUNT, event.chatRoomId(), members, event.chatRoomId());
    }

    @ResetHandler
    void reset() {
        ViewTables.empty(jdbc, "somsom_views.chat_room");
        ViewTables.empty(jdbc, "somsom_views.chat_member");
    }
}
