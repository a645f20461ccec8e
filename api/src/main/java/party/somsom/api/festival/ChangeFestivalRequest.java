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
 * The body of {@code PATCH /festivals/{festivalId}}. Absent fields stay as they are.
 *
 * @param startDate moves every date by the same number of days
 */
record ChangeFestivalRequest(@Size(min = 1, max = CreateFestivalRequest.MOST_IN_LINE) @Nullable String title,
        @Size(max = CreateFestivalRequest.MOST_IN_TEXT) @Nullable String description,
        @Size(max = CreateFestivalRequest.MOST_IN_LINE) @Nullable String venue,
        @Nullable LocalDate startDate) {

    /** Puts what people typed into the form that the search uses, before the length is checked. */
    ChangeFestivalRequest {
        title = title == null ? null : Texts.line(title, CreateFestivalRequest.MOST_IN_LINE);
        description = description == null ? null : Texts.composed(description, CreateFestivalRequest.MOST_IN_TEXT);
        venue = venue == null ? null : Texts.line(venue, CreateFestivalRequest.MOST_IN_LINE);
    }

    /** The date to move the festival to; null if it starts on that date already. */
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
