package party.somsom.query.ticketing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.Projections;
import party.somsom.foundation.projection.SqlTime;
import party.somsom.messages.Page;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;

/** Answers what a person holds, their latest reservation included. */
public class ReservationQueries {
    private static final String NEWEST_FIRST = """
            SELECT r.*, f.title, d.festival_date, d.cancelled FROM somsom_views.reservation r
            JOIN somsom_views.festival_date d ON d.inventory_id = r.inventory_id
            LEFT JOIN somsom_views.festival f ON f.festival_id = r.festival_id
            WHERE r.user_id = :userId %s
            ORDER BY r.reserved_at DESC, r.reservation_id DESC LIMIT :limit""";
    private static final String FIRST_PAGE = NEWEST_FIRST.formatted("");
    private static final String NEXT_PAGE = NEWEST_FIRST
            .formatted("AND (r.reserved_at, r.reservation_id) < (:reservedAt, :reservationId)");

    /** Reservation ids begin with their inventory's, so a date is a range of them. Whoever has several is named once. */
    private static final String HOLDERS = """
            SELECT r.user_id, r.reservation_id FROM somsom_views.reservation r
            WHERE r.reservation_id > :after AND r.reservation_id < :end AND r.status = 'CONFIRMED'
            AND NOT EXISTS (SELECT 1 FROM somsom_views.reservation e WHERE e.user_id = r.user_id
              AND e.inventory_id = r.inventory_id AND e.status = 'CONFIRMED' AND e.reservation_id < r.reservation_id)
            ORDER BY r.reservation_id LIMIT :limit""";

    private final JdbcClient jdbc;
    private final ProjectionGate gate;

    public ReservationQueries(JdbcClient jdbc, ProjectionGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    @QueryHandler
    Page<ReservationView> handle(FindReservations query) {
        var cursor = Cursor.parse(query.cursor(), LocalDateTime::parse);
        gate.awaitCaughtUp(Projections.SALES);
        return Cursor.page(rows(query, cursor), query.limit(),
                last -> new Cursor<>(SqlTime.toSql(last.reservedAt()), last.reservationId()));
    }

    private List<ReservationView> rows(FindReservations query, @Nullable Cursor<LocalDateTime> cursor) {
        var select = jdbc.sql(cursor == null ? FIRST_PAGE : NEXT_PAGE)
                .param("userId", query.userId())
                .param("limit", query.limit() + 1);
        if (cursor != null) {
            select = select.param("reservedAt", cursor.sortValue())
                    .param("reservationId", cursor.id());
        }
        return select.query(ReservationQueries::view).list();
    }

    @QueryHandler
    Page<TicketHolder> handle(FindHolders query) {
        gate.awaitCaughtUp(Projections.SALES);
        var holders = jdbc.sql(HOLDERS)
                .param("after",
                        query.cursor() == null ? TicketingIds.beforeReservations(query.inventoryId()) : query.cursor())
                .param("end", TicketingIds.afterReservations(query.inventoryId()))
                .param("limit", query.limit() + 1)
                .query((row, i) -> new TicketHolder(row.getString("user_id"), row.getString("reservation_id")))
                .list();
        if (holders.size() <= query.limit()) {
            return new Page<>(holders, null);
        }
        var page = List.copyOf(holders.subList(0, query.limit()));
        return new Page<>(page, page.getLast().reservationId());
    }

    private static ReservationView view(ResultSet row, int index) throws SQLException {
        var id = row.getString("reservation_id");
        return new ReservationView(id, row.getString("festival_id"), row.getString("title"),
                row.getObject("festival_date", LocalDate.class), row.getInt("quantity"),
                row.getBoolean("cancelled") ? Status.CANCELLED : Status.valueOf(row.getString("status")),
                SqlTime.fromSql(row, "reserved_at"),
                TicketingIds.ticketCode(id));
    }
}
