package party.somsom.query.ticketing;

import java.time.Instant;
import java.time.LocalDate;

import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingIds;

/**
 * The facts of a reservation from the tables.
 *
 * @param dateCancelled if true, nobody holds tickets of the date any more
 */
record HeldReservation(String reservationId, String festivalId, String festivalTitle, LocalDate date, int quantity,
        Status status, boolean dateCancelled, Instant reservedAt) {
    ReservationView view() {
        return new ReservationView(reservationId, festivalId, festivalTitle, date, quantity,
                dateCancelled ? Status.CANCELLED : status, reservedAt, TicketingIds.ticketCode(reservationId));
    }
}
