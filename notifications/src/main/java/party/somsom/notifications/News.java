package party.somsom.notifications;

import java.time.Instant;
import java.util.List;

import party.somsom.messages.ticketing.TicketHolder;

/**
 * What some people will be told: a message of the queue.
 *
 * @param validUntil after that it need not be shown on a screen, only in the inbox
 */
public record News(Occasion occasion, String festivalTitle, Instant validUntil, List<TicketHolder> holders) {
    public List<Letter> letters(Instant sentAt) {
        return holders.stream().map(holder -> Letter.of(this, holder, sentAt)).toList();
    }
}
