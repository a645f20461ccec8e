package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.WaitingRoomSettings;

/**
 * What an organiser decides about a festival.
 *
 * @param startDate   first date, in {@code timezone}
 * @param endDate     last date, inclusive
 * @param maxPerUser  tickets one person may hold for one date, across reservations
 * @param waitingRoom absent when nobody has to wait to reserve
 */
public record FestivalPlan(String title, String description, @Nullable String venue, ZoneId timezone,
        LocalDate startDate, LocalDate endDate, int ticketsPerDate, int maxPerUser, @Nullable Instant salesOpenAt,
        @Nullable Instant salesCloseAt, @Nullable WaitingRoomSettings waitingRoom) {
    /** Every date that tickets are sold for, in order. */
    public List<LocalDate> dates() {
        return startDate.datesUntil(endDate.plusDays(1)).toList();
    }

    /** The same festival with every date as many days earlier or later as the first one. */
    public FestivalPlan movedTo(LocalDate newStartDate) {
        var days = startDate.until(newStartDate, ChronoUnit.DAYS);
        return new FestivalPlan(title, description, venue, timezone, newStartDate, endDate.plusDays(days),
                ticketsPerDate, maxPerUser, salesOpenAt, salesCloseAt, waitingRoom);
    }

    /** When the last date is over; nobody needs to wait for tickets after it. */
    public Instant endsAt() {
        return endOf(endDate);
    }

    /** When sales of one date end: as the organiser said, and with the date at the latest. */
    public Instant salesCloseAt(LocalDate date) {
        var over = endOf(date);
        return salesCloseAt != null && salesCloseAt.isBefore(over) ? salesCloseAt : over;
    }

    private Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(timezone).toInstant();
    }
}
