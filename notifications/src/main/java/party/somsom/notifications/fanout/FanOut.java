package party.somsom.notifications.fanout;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.notifications.Occasion;

/**
 * People who are to be told something.
 *
 * @param only       absent when everyone who holds tickets is
 * @param cursor     of the page to go on with
 * @param superseded by a newer one of another kind: who is told that a date was moved need not be reminded of the old one
 */
record FanOut(String id, Occasion occasion, Instant occurredAt, @Nullable TicketHolder only, @Nullable String cursor,
        boolean superseded) {
}
