package party.somsom.command.waitingroom;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms that need ticking, kept in MySQL so that a restart forgets none. */
public class BusyWaitingRooms {
    private final JdbcClient jdbc;

    public BusyWaitingRooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(String queueId, long joinNumber) {
        jdbc.sql("""
                INSERT INTO busy_waiting_room (queue_id, last_join_number) VALUES (:queueId, :joinNumber)
                ON DUPLICATE KEY UPDATE last_join_number = GREATEST(last_join_number, VALUES(last_join_number))""")
                .param("queueId", queueId)
                .param("joinNumber", joinNumber)
                .update();
    }

    /** @param version as of which the room was idle; a later join keeps it busy */
    void unmark(String queueId, long version) {
        jdbc.sql("DELETE FROM busy_waiting_room WHERE queue_id = :queueId AND last_join_number <= :version")
                .param("queueId", queueId)
                .param("version", version)
                .update();
    }

    List<String> all() {
        return jdbc.sql("SELECT queue_id FROM busy_waiting_room").query((row, i) -> row.getString("queue_id")).list();
    }
}
