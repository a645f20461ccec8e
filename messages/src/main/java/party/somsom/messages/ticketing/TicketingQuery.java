package party.somsom.messages.ticketing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Query;

/** The queries about reservations. */
public sealed interface TicketingQuery<R> extends Query<R> {
    /** A person's reservations, newest first. */
    record FindReservations(String userId, int limit,
            @Nullable String cursor) implements TicketingQuery<Page<ReservationView>> {
    }

    /** The ids of the reservations whose tickets have this code: none or one, or in a rare case more. */
    record FindReservationsWithCode(String ticketCode) implements TicketingQuery<List<String>> {
    }

    /**
     * The people who hold tickets of a date, or held them when it was cancelled, in the order of the reservation ids.
     * The answer includes everything that was stored before the question.
     */
    record FindHolders(String inventoryId, int limit,
            @Nullable String cursor) implements TicketingQuery<Page<TicketHolder>> {
    }
}
