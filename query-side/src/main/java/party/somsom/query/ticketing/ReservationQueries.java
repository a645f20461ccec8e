package party.somsom.query.ticketing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;

import party.somsom.foundation.id.Ids;
import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.messages.Page;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;
import party.somsom.messages.ticketing.TicketingQuery.FindReservationsWithCode;

/** Answers which reservations a person has, the latest one included. */
class ReservationQueries {
    private final ReservationRows reservations;
    private final ProjectionGate gate;

    ReservationQueries(ReservationRows reservations, ProjectionGate gate) {
        this.reservations = reservations;
        this.gate = gate;
    }

    @QueryHandler
    Page<ReservationView> handle(FindReservations query) {
        var after = Cursor.newestFirst(query.cursor());
        gate.awaitCaughtUp(Sales.GROUP);
        var found = reservations.newestOf(query.userId(), after.sortValue(), after.id(), Limit.of(query.limit() + 1));
        return Cursor.page(found.stream().map(HeldReservation::view).toList(), query.limit(),
                last -> new Cursor<>(last.reservedAt(), last.reservationId()));
    }

    @QueryHandler
    List<String> handle(FindReservationsWithCode query) {
        gate.awaitCaughtUp(Sales.GROUP);
        return Ids.isId(query.ticketCode())
                ? reservations.withCode(query.ticketCode().toUpperCase(Locale.ROOT))
                : List.of();
    }

    @QueryHandler
    Page<TicketHolder> handle(FindHolders query) {
        var after = Objects.requireNonNullElseGet(query.cursor(),
                () -> TicketingIds.beforeReservations(query.inventoryId()));
        gate.awaitCaughtUp(Sales.GROUP);
        var holders = reservations.holders(after, TicketingIds.afterReservations(query.inventoryId()),
                Limit.of(query.limit() + 1));
        if (holders.size() <= query.limit()) {
            return new Page<>(holders, null);
        }
        var page = List.copyOf(holders.subList(0, query.limit()));
        return new Page<>(page, page.getLast().reservationId());
    }
}
