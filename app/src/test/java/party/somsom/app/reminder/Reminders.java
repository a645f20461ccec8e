package party.somsom.app.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored about the reminder of one festival date. */
record Reminders(JdbcClient jdbc, String inventoryId) {
    /** The events in order, without the common beginning of their names. */
    List<String> events() {
        return jdbc.sql("""
                SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = :id
                ORDER BY sequence_number""")
                .param("id", "reminder_" + inventoryId)
                .query((row, i) -> row.getString(1).replace("reminder.", "").replace(".v1", ""))
                .list();
    }

    /** The field of the last event. */
    Instant last(String field) {
        return Instant.parse(text(field));
    }

    LocalDate lastDate() {
        return LocalDate.parse(text("festivalDate"));
    }

    private String text(String field) {
        return jdbc.sql("""
                SELECT JSON_VALUE(CONVERT(payload USING utf8mb4), :path) FROM domain_event_entry
                WHERE aggregate_identifier = :id ORDER BY sequence_number DESC LIMIT 1""")
                .param("path", "$." + field)
                .param("id", "reminder_" + inventoryId)
                .query(String.class)
                .single();
    }

    /** The numbers of sagas and deadlines that wait for it. */
    List<Integer> waiting() {
        return List.of(count("SELECT COUNT(*) FROM saga_association WHERE association_value = :id"),
                count("SELECT COUNT(*) FROM deadline WHERE LOCATE(:id, task_data) > 0"));
    }

    private int count(String question) {
        return jdbc.sql(question).param("id", inventoryId).query(Integer.class).single();
    }
}
