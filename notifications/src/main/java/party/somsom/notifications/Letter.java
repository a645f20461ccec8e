package party.somsom.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.digest.Sha256;
import party.somsom.messages.ticketing.TicketHolder;

/**
 * What one person is told once, not in any language yet.
 *
 * @param notificationId follows from person and occasion; clients ignore a second notification with the same id
 * @param occurredAt     when that happened which the person is told; the inbox is in this order
 */
public record Letter(String notificationId, String userId, String reservationId, Kind kind, String festivalId,
        String festivalTitle, LocalDate festivalDate, Instant occurredAt, Instant sentAt, @Nullable Instant readAt) {
    static Letter of(News news, TicketHolder holder, Instant sentAt) {
        var occasion = news.occasion();
        var occurredAt = Objects.requireNonNullElse(news.occurredAt(), sentAt);
        return new Letter(Sha256.key(holder.userId() + " " + occasion.id()), holder.userId(), holder.reservationId(),
                occasion.kind(), occasion.festivalId(), news.festivalTitle(), occasion.festivalDate(),
                occurredAt, sentAt, null);
    }
}
