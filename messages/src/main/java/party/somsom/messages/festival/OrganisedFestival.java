package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A festival in the list of whoever organises it.
 *
 * @param capacity tickets of all dates
 * @param sold     of these, and not cancelled
 */
public record OrganisedFestival(String festivalId, String title, FestivalStatus status, LocalDate startDate,
        LocalDate endDate, int capacity, int sold, Instant createdAt) {
}
