package party.somsom.api.festival;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.text.ValidText;
import party.somsom.foundation.text.TextRule;
import party.somsom.messages.festival.FestivalPlan;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

/** The body of {@code POST /festivals/create}. */
record CreateFestivalRequest(@ValidText(max = CreateFestivalRequest.MOST_IN_LINE) String title,
        @NotNull @ValidText(min = 0, max = CreateFestivalRequest.MOST_IN_TEXT, lines = true) String description,
        @ValidText(min = 0, max = CreateFestivalRequest.MOST_IN_LINE) @Nullable String venue,
        @Size(max = CreateFestivalRequest.MOST_IN_LINE) @Nullable String timezone, @NotNull LocalDate startDate,
        @NotNull LocalDate endDate, @NotNull @Min(1) @Max(1_000_000) Integer ticketsPerDate,
        @Min(1) @Max(100) @Nullable Integer maxPerUser, @Nullable Instant salesOpenAt, @Nullable Instant salesCloseAt,
        @Valid @Nullable WaitingRoom waitingRoom) {
    static final int MOST_IN_LINE = 200;
    static final int MOST_IN_TEXT = 5000;
    static final TextRule LINE = TextRule.line(MOST_IN_LINE);
    static final TextRule TEXT = TextRule.lines(MOST_IN_TEXT);
    private static final int MOST_DATES = 60;
    private static final int DEFAULT_MAX_PER_USER = 4;
    private static final String DEFAULT_TIMEZONE = "Asia/Seoul";

    /** Puts what people typed into the form that the search uses, before the length is checked. */
    CreateFestivalRequest {
        title = title == null ? "" : LINE.normal(title);
        description = description == null ? description : TEXT.normal(description);
        venue = venue == null ? venue : LINE.normal(venue);
    }

    /** The optional waiting room; its numbers have defaults. */
    @Schema(name = "WaitingRoomRequest") // the answer has a WaitingRoom of its own
    record WaitingRoom(@Nullable Instant opensAt, @Min(1) @Max(100_000) @Nullable Integer admitPerMinute,
            @Min(1) @Max(100_000) @Nullable Integer maxActive, @Min(1) @Max(60) @Nullable Integer admissionMinutes) {
        private static final int DEFAULT_RATE = 600;
        private static final int DEFAULT_CAP = 1000;
        private static final int DEFAULT_MINUTES = 5;

        /** @param opening when the room opens if nothing else was said */
        WaitingRoomSettings settings(@Nullable Instant opening) {
            return new WaitingRoomSettings(opensAt == null ? opening : opensAt,
                    Objects.requireNonNullElse(admitPerMinute, DEFAULT_RATE),
                    Objects.requireNonNullElse(maxActive, DEFAULT_CAP),
                    Objects.requireNonNullElse(admissionMinutes, DEFAULT_MINUTES));
        }
    }

    FestivalPlan plan(Instant now) {
        var zone = zone();
        checkDates(LocalDate.ofInstant(now, zone));
        checkNear("salesOpenAt", salesOpenAt, now);
        checkNear("salesCloseAt", salesCloseAt, now);
        checkNear("waitingRoom.opensAt", waitingRoom == null ? null : waitingRoom.opensAt(), now);
        if (salesOpenAt != null && salesCloseAt != null && !salesOpenAt.isBefore(salesCloseAt)) {
            throw ProblemException.invalid("salesCloseAt", "validation.festival.sales");
        }
        var plan = new FestivalPlan(title, description, venue, zone, startDate, endDate, ticketsPerDate,
                Objects.requireNonNullElse(maxPerUser, DEFAULT_MAX_PER_USER), salesOpenAt, salesCloseAt,
                waitingRoom == null ? null : waitingRoom.settings(openingWithSales(now)));
        SaleTimes.refuseIfSenseless(plan);
        return plan;
    }

    /** When a room opens whose opening the organiser left open; null means at once. */
    private @Nullable Instant openingWithSales(Instant now) {
        return salesOpenAt != null && salesOpenAt.isAfter(now) ? salesOpenAt : null;
    }

    private void checkDates(LocalDate today) {
        StartDates.refuseIfFar(startDate, today);
        if (endDate.isBefore(startDate)) {
            throw ProblemException.invalid("endDate", "validation.festival.order");
        }
        if (!endDate.isBefore(startDate.plusDays(MOST_DATES))) {
            throw ProblemException.invalid("endDate", "validation.festival.dates", MOST_DATES);
        }
        StartDates.refuseIfPast(startDate, today);
    }

    /** A time that is further away is a mistake, and the database may not be able to store it. */
    private static void checkNear(String field, @Nullable Instant instant, Instant now) {
        if (instant != null && Duration.between(now, instant).abs().toDays() > StartDates.MOST_YEARS * 365L) {
            throw ProblemException.invalid(field, "validation.festival.far", StartDates.MOST_YEARS);
        }
    }

    private ZoneId zone() {
        var id = Objects.requireNonNullElse(timezone, DEFAULT_TIMEZONE);
        if (!SaleTimes.isZone(id)) {
            throw ProblemException.invalid("timezone", "validation.timezone");
        }
        return ZoneId.of(id);
    }
}
