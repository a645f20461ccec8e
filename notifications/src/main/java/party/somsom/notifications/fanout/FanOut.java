package party.somsom.notifications.fanout;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.notifications.Occasion;

/**
 * People who will be told something.
 *
 * @param only       absent when all people who hold tickets are told
 * @param cursor     of the next page
 * @param superseded by a newer one: a person who is told that a festival was cancelled need not be told that it was
 *                   moved
 */
record FanOut(String id, Occasion occasion, Instant occurredAt, @Nullable TicketHolder only, @Nullable String cursor,
        boolean superseded) {
}
