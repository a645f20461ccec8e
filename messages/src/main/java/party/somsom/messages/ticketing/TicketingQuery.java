package party.somsom.messages.ticketing;

import org.jspecify.annotations.Nullable;

/** What can be asked about reservations. */
public sealed interface TicketingQuery {
    /** A person's reservations, newest first: a page of {@link ReservationView}. */
    record FindReservations(String userId, int limit, @Nullable String cursor) implements TicketingQuery {
    }

    /**
     * Who holds tickets of a date, or held them when it was cancelled, in the order of their ids: a page of
     * {@link TicketHolder}. Everything stored before the question is in the answer.
     */
    record FindHolders(String inventoryId, int limit, @Nullable String cursor) implements TicketingQuery {
    }
}
