package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.WaitingRoomSettings;

/**
 * The organiser's decisions about a festival.
 *
 * @param startDate   the first date, in {@code timezone}
 * @param endDate     the last date, inclusive
 * @param maxPerUser  the most tickets that one person may hold for one date, over all reservations
 * @param waitingRoom absent if people can reserve without waiting
 */
public record FestivalPlan(String title, String description, @Nullable String venue, ZoneId timezone,
        LocalDate startDate, LocalDate endDate, int ticketsPerDate, int maxPerUser, @Nullable Instant salesOpenAt,
        @Nullable Instant salesCloseAt, @Nullable WaitingRoomSettings waitingRoom) {
    /** Every date with tickets on sale, in order. */
    public List<LocalDate> dates() {
        return startDate.datesUntil(endDate.plusDays(1)).toList();
    }

    /** The same festival with every date moved by the same number of days as the first one. */
    public FestivalPlan movedTo(LocalDate newStartDate) {
        var days = startDate.until(newStartDate, ChronoUnit.DAYS);
        return new FestivalPlan(title, description, venue, timezone, newStartDate, endDate.plusDays(days),
                ticketsPerDate, maxPerUser, salesOpenAt, salesCloseAt, waitingRoom);
    }

    /** When the last date is over. After it nobody needs to wait for tickets. */
    public Instant endsAt() {
        return endOf(endDate);
    }

    /** When sales of one date end: at the organiser's time, but at the end of the date at the latest. */
    public Instant salesCloseAt(LocalDate date) {
        var over = endOf(date);
        return salesCloseAt != null && salesCloseAt.isBefore(over) ? salesCloseAt : over;
    }

    private Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(timezone).toInstant();
    }
}
