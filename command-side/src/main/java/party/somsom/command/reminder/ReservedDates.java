package party.somsom.command.reminder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dates with reservations. For each date it stores the position, among all events, at which people were reminded.
 * It is in MySQL beside the position of the automation that asks. The automation asks once for each batch, so thousands
 * of reservations of one date cost one query.
 */
class ReservedDates {
    private static final String BATCH = ReservedDates.class.getName();

    private final JdbcClient jdbc;

    ReservedDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReservedDate> find(String inventoryId) {
        return batch().computeIfAbsent(inventoryId, this::read);
    }

    void put(String inventoryId, ReservedDate date) {
        jdbc.sql("""
                INSERT INTO reserved_date (inventory_id, reminded_index) VALUES (:inventoryId, :remindedIndex)
                ON DUPLICATE KEY UPDATE reminded_index = VALUES(reminded_index)""")
                .param("inventoryId", inventoryId)
                .param("remindedIndex", date.remindedIndex())
                .update();
        batch().put(inventoryId, Optional.of(date));
    }

    private Optional<ReservedDate> read(String inventoryId) {
        return jdbc.sql("SELECT reminded_index FROM reserved_date WHERE inventory_id = :inventoryId")
                .param("inventoryId", inventoryId)
                .query((row, i) -> new ReservedDate(row.getObject("reminded_index", Long.class)))
                .optional();
    }

    private static Map<String, Optional<ReservedDate>> batch() {
        return CurrentUnitOfWork.get().getOrComputeResource(BATCH, _ -> new HashMap<>());
    }

    /** @param remindedIndex the index of the event that reminded everybody; absent until then */
    record ReservedDate(@Nullable Long remindedIndex) {
        static final ReservedDate NOT_REMINDED = new ReservedDate(null);

        /**
         * @param position the position of the reader of the event; if a transaction ended late, its event has a lower
         *                 index than events that were read before it, but the reader is still at the same position
         */
        boolean wasRemindedBefore(long position) {
            return remindedIndex != null && remindedIndex <= position;
        }
    }
}
