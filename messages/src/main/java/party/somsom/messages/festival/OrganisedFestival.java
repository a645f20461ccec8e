package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A festival in its organiser's list.
 *
 * @param capacity the number of tickets of all dates
 * @param sold     the number of tickets that are sold and not cancelled
 */
public record OrganisedFestival(String festivalId, String title, FestivalStatus status, LocalDate startDate,
        LocalDate endDate, int capacity, int sold, Instant createdAt) {
}
