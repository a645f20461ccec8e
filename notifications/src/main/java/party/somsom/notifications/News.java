package party.somsom.notifications;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.ticketing.TicketHolder;

/**
 * What some people will be told: a message of the queue.
 *
 * @param occurredAt absent in messages that are older than this field
 * @param validUntil after that it need not be shown on a screen, only in the inbox
 */
public record News(Occasion occasion, String festivalTitle, @Nullable Instant occurredAt, Instant validUntil,
        List<TicketHolder> holders) {
    public List<Letter> letters(Instant sentAt) {
        return holders.stream().map(holder -> Letter.of(this, holder, sentAt)).toList();
    }
}
