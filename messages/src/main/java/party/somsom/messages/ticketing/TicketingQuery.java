package party.somsom.messages.ticketing;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Query;

/** What can be asked about reservations. */
public sealed interface TicketingQuery<R> extends Query<R> {
    /** A person's reservations, newest first. */
    record FindReservations(String userId, int limit,
            @Nullable String cursor) implements TicketingQuery<Page<ReservationView>> {
    }

    /**
     * Who holds tickets of a date, or held them when it was cancelled, in the order of their ids. Everything stored before
     * the question is in the answer.
     */
    record FindHolders(String inventoryId, int limit,
            @Nullable String cursor) implements TicketingQuery<Page<TicketHolder>> {
    }
}
