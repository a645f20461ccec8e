package party.somsom.query.festival;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.ViewBatch;
import party.somsom.foundation.projection.ViewTables;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.messages.ticketing.TicketingEvent.InventoryOpened;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.query.ticketing.Sales;

/**
 * Writes how many tickets of each date are left. The events carry that number, so a thousand sales of one date in a
 * batch cost one update.
 */
@ProcessingGroup(Sales.GROUP)
class AvailabilityProjection {
    private static final String INSERT = """
            INSERT INTO somsom_views.festival_date (inventory_id, festival_id, festival_date, capacity, remaining)
            VALUES (?, ?, ?, ?, ?)""";
    private static final String MOVE = "UPDATE somsom_views.festival_date SET festival_date = ? WHERE inventory_id = ?";
    private static final String SET_REMAINING = """
            UPDATE somsom_views.festival_date SET remaining = ? WHERE inventory_id = ?""";
    private static final String CANCEL = """
            UPDATE somsom_views.festival_date SET remaining = 0, cancelled = TRUE WHERE inventory_id = ?""";

    private final JdbcTemplate jdbc;
    private final ViewBatch batch;

    AvailabilityProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.batch = new ViewBatch(jdbc, INSERT, MOVE, SET_REMAINING, CANCEL);
    }

    @EventHandler
    void on(InventoryOpened event) {
        batch.put(INSERT, event.inventoryId(), event.inventoryId(), event.festivalId(), event.festivalDate(),
                event.capacity(), event.capacity());
    }

    @EventHandler
    void on(TicketsReserved event) {
        batch.put(SET_REMAINING, event.inventoryId(), event.remaining(), event.inventoryId());
    }

    @EventHandler
    void on(ReservationCancelled event) {
        batch.put(SET_REMAINING, event.inventoryId(), event.remaining(), event.inventoryId());
    }

    @EventHandler
    void on(InventoryMoved event) {
        batch.put(MOVE, event.inventoryId(), event.festivalDate(), event.inventoryId());
    }

    @EventHandler
    void on(InventoryCancelled event) {
        batch.put(CANCEL, event.inventoryId(), event.inventoryId());
    }

    @ResetHandler
    void reset() {
        ViewTables.empty(jdbc, "somsom_views.festival_date");
    }
}
