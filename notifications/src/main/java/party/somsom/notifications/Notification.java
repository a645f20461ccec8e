package party.somsom.notifications;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A letter as a person reads it, in their language. */
public record Notification(String notificationId, Kind kind, String title, String body, String link, String festivalId,
        LocalDate festivalDate, Instant sentAt, @Nullable Instant readAt) {
}
