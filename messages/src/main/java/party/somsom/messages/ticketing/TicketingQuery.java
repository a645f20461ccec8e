package party.somsom.messages.ticketing;

import org.jspecify.annotations.Nullable;

/** What can be asked about reservations. */
public sealed interface TicketingQuery {
    /** A person's reservations, newest first: a page of {@link ReservationView}. */
    record FindReservations(String userId, int limit, @Nullable String cursor) implements TicketingQuery {
    }
}
