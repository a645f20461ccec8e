package party.somsom.api.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemException;
import party.somsom.api.text.ValidText;
import party.somsom.messages.festival.FestivalDetail;

/**
 * The body of {@code PATCH /festivals/{festivalId}}. Absent fields stay as they are.
 *
 * @param startDate moves every date by the same number of days
 */
record ChangeFestivalRequest(@ValidText(max = CreateFestivalRequest.MOST_IN_LINE) @Nullable String title,
        @ValidText(min = 0, max = CreateFestivalRequest.MOST_IN_TEXT, lines = true) @Nullable String description,
        @ValidText(min = 0, max = CreateFestivalRequest.MOST_IN_LINE) @Nullable String venue,
        @Nullable LocalDate startDate) {

    /** Puts what people typed into the form that the search uses, before the length is checked. */
    ChangeFestivalRequest {
        title = title == null ? null : CreateFestivalRequest.LINE.normal(title);
        description = description == null ? null : CreateFestivalRequest.TEXT.normal(description);
        venue = venue == null ? null : CreateFestivalRequest.LINE.normal(venue);
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
        SaleTimes.refuseIfMovedBeforeSales(festival, startDate);
        return startDate;
    }
}
