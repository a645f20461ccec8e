package party.somsom.query.chat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.SqlTime;
import party.somsom.foundation.projection.ViewBatch;
import party.somsom.foundation.projection.ViewTables;
import party.somsom.messages.chat.ChatEvent.MessageReported;

/** Writes the table of reports. */
@ProcessingGroup(ChatRoomProjection.GROUP)
class ReportProjection {
    private static final String INSERT = """
            INSERT INTO somsom_views.chat_report
            (report_id, chat_room_id, seq, reported_by, reason, reports, reported_at) VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final ViewBatch batch;

    ReportProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.batch = new ViewBatch(jdbc, INSERT);
    }

    static String idOf(String chatRoomId, long seq, String reportedBy) {
        return chatRoomId + "_" + seq + "_" + reportedBy;
    }

    @EventHandler
    void on(MessageReported event) {
        var id = idOf(event.chatRoomId(), event.seq(), event.reportedBy());
        batch.put(INSERT, id, id, event.chatRoomId(), event.seq(), event.reportedBy(), event.reason().name(),
                event.reports(), SqlTime.toSql(event.reportedAt()));
    }

    @ResetHandler
    void reset() {
        ViewTables.empty(jdbc, "somsom_views.chat_report");
    }
}
