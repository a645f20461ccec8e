package party.somsom.api.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.text.Texts;
import party.somsom.messages.festival.FestivalDetail;

/**
 * The body of {@code PATCH /festivals/{festivalId}}; what is absent stays as it is.
 *
 * @param startDate moves every date by the same number of days
 */
record ChangeFestivalRequest(@Size(min = 1, max = 200) @Nullable String title,
        @Size(max = 5000) @Nullable String description, @Size(max = 200) @Nullable String venue,
        @Nullable LocalDate startDate) {

    /** What people typed in the one form that it is searched for, and before its length is checked. */
    ChangeFestivalRequest {
        title = title == null ? null : Texts.line(title);
        description = description == null ? null : Texts.composed(description);
        venue = venue == null ? null : Texts.line(venue);
    }

    /** The date to move the festival to, null if it is there already. */
    @Nullable
    LocalDate newStartDate(FestivalDetail festival, Instant now) {
        if (startDate == null || startDate.equals(festival.startDate())) {
            return null;
        }
        var today = LocalDate.ofInstant(now, ZoneId.of(festival.timezone()));
        StartDates.refuseIfFar(startDate, today);
        StartDates.refuseIfPast(startDate, today);
        if (!today.isBefore(festival.startDate())) {
            throw ProblemException.invalid("startDate", "validation.festival.begun");
        }
        return startDate;
    }
}
