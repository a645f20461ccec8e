package party.somsom.query.ticketing;

import java.time.Instant;
import java.time.LocalDate;

import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingIds;

/**
 * What the tables say of a reservation.
 *
 * @param dateCancelled then nobody holds tickets of it any more
 */
record HeldReservation(String reservationId, String festivalId, String festivalTitle, LocalDate date, int quantity,
        Status status, boolean dateCancelled, Instant reservedAt) {
    ReservationView view() {
        return new ReservationView(reservationId, festivalId, festivalTitle, date, quantity,
                dateCancelled ? Status.CANCELLED : status, reservedAt, TicketingIds.ticketCode(reservationId));
    }
}
