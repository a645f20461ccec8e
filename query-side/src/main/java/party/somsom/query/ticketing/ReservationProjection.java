package party.somsom.query.ticketing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.SqlTime;
import party.somsom.foundation.projection.ViewBatch;
import party.somsom.foundation.projection.ViewTables;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;

/** Writes the reservation table. */
@ProcessingGroup(Sales.GROUP)
class ReservationProjection {
    private static final String INSERT = """
            INSERT INTO somsom_views.reservation
            (reservation_id, inventory_id, user_id, festival_id, quantity, status, reserved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String SET_STATUS = "UPDATE somsom_views.reservation SET status = ? WHERE reservation_id = ?";

    private final JdbcTemplate jdbc;
    private final ViewBatch batch;

    ReservationProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.batch = new ViewBatch(jdbc, INSERT, SET_STATUS);
    }

    @EventHandler
    void on(TicketsReserved event) {
        batch.put(INSERT, event.reservationId(), event.reservationId(), event.inventoryId(), event.userId(),
                event.festivalId(), event.quantity(), Status.CONFIRMED.name(),
                SqlTime.toSql(event.reservedAt()));
    }

    @EventHandler
    void on(ReservationCancelled event) {
        batch.put(SET_STATUS, event.reservationId(), Status.CANCELLED.name(), event.reservationId());
    }

    @ResetHandler
    void reset() {
        ViewTables.empty(jdbc, "somsom_views.reservation");
    }
}
