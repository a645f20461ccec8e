package party.somsom.command.waitingroom;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms that need ticks. They are stored in MySQL so that a restart forgets none. */
class BusyWaitingRooms {
    private final JdbcClient jdbc;

    BusyWaitingRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dueAt when the ticks begin, unless that is already known */
    void mark(String queueId, long joinNumber, Instant dueAt) {
        jdbc.sql("""
                INSERT INTO busy_waiting_room (queue_id, last_join_number, due_at)
                VALUES (:queueId, :joinNumber, :dueAt)
                ON DUPLICATE KEY UPDATE last_join_number = GREATEST(last_join_number, VALUES(last_join_number))""")
                .param("queueId", queueId)
                .param("joinNumber", joinNumber)
                .param("dueAt", dueAt.toEpochMilli())
                .update();
    }

    /** @param version the version at which the room was idle; a later join keeps the room busy */
    void unmark(String queueId, long version) {
        jdbc.sql("DELETE FROM busy_waiting_room WHERE queue_id = :queueId AND last_join_number <= :version")
                .param("queueId", queueId)
                .param("version", version)
                .update();
    }

    List<String> due(Instant now) {
        return jdbc.sql("SELECT queue_id FROM busy_waiting_room WHERE due_at <= :now")
                .param("now", now.toEpochMilli())
                .query((row, i) -> row.getString("queue_id"))
                .list();
    }
}
