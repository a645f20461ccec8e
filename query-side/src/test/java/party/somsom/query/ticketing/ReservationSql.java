package party.somsom.query.ticketing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.query.Columns;

/** The reads of reservations as they were before the repositories. The current reads are measured against them. */
record ReservationSql(JdbcClient jdbc) {
    private static final String NEWEST_FIRST = """
            SELECT r.*, f.title, d.festival_date, d.cancelled FROM somsom_views.reservation r
            JOIN somsom_views.festival_date d ON d.inventory_id = r.inventory_id
            LEFT JOIN somsom_views.festival f ON f.festival_id = r.festival_id
            WHERE r.user_id = :userId %s
            ORDER BY r.reserved_at DESC, r.reservation_id DESC LIMIT :limit""";
    private static final String FIRST_PAGE = NEWEST_FIRST.formatted("");
    private static final String NEXT_PAGE = NEWEST_FIRST
            .formatted("AND (r.reserved_at, r.reservation_id) < (:reservedAt, :reservationId)");
    private static final String HOLDERS = """
            SELECT r.user_id, r.reservation_id FROM somsom_views.reservation r
            WHERE r.reservation_id > :after AND r.reservation_id < :end AND r.status = 'CONFIRMED'
            AND NOT EXISTS (SELECT 1 FROM somsom_views.reservation e WHERE e.user_id = r.user_id
              AND e.inventory_id = r.inventory_id AND e.status = 'CONFIRMED' AND e.reservation_id < r.reservation_id)
            ORDER BY r.reservation_id LIMIT :limit""";

    List<ReservationView> newestOf(String userId, @Nullable Cursor<LocalDateTime> cursor, int limit) {
        var select = jdbc.sql(cursor == null ? FIRST_PAGE : NEXT_PAGE).param("userId", userId).param("limit", limit);
        if (cursor != null) {
            select = select.param("reservedAt", cursor.sortValue()).param("reservationId", cursor.id());
        }
        return select.query(ReservationSql::view).list();
    }

    List<TicketHolder> holders(String inventoryId, int limit) {
        return jdbc.sql(HOLDERS)
                .param("after", TicketingIds.beforeReservations(inventoryId))
                .param("end", TicketingIds.afterReservations(inventoryId))
                .param("limit", limit)
                .query((row, i) -> new TicketHolder(row.getString("user_id"), row.getString("reservation_id")))
                .list();
    }

    private static ReservationView view(ResultSet row, int index) throws SQLException {
        var id = row.getString("reservation_id");
        return new ReservationView(id, row.getString("festival_id"), row.getString("title"),
                row.getObject("festival_date", LocalDate.class), row.getInt("quantity"),
                row.getBoolean("cancelled") ? Status.CANCELLED : Status.valueOf(row.getString("status")),
                Columns.instant(row, "reserved_at"), TicketingIds.ticketCode(id));
    }
}
