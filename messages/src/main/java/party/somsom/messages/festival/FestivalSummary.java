package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One line of a festival list. */
public record FestivalSummary(String festivalId, String title, @Nullable String venue, String timezone,
        LocalDate startDate, LocalDate endDate, boolean waitingRoom, Instant createdAt) {
}
