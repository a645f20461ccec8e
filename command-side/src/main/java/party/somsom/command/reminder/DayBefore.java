package party.somsom.command.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * When people are reminded of a date: at 10:00 on the day before, in the festival's time zone. Where the calendar left
 * out a day, the day before is the last day that took place.
 *
 * @param beginsAt when the date itself begins
 */
record DayBefore(Instant dueAt, Instant beginsAt) {
    private static final LocalTime TIME = LocalTime.of(10, 0);

    static DayBefore of(LocalDate date, ZoneId zone) {
        var beginsAt = date.atStartOfDay(zone).toInstant();
        var dueAt = Stream.iterate(date.minusDays(1), day -> day.minusDays(1))
                .map(day -> day.atTime(TIME).atZone(zone).toInstant())
                .filter(beginsAt::isAfter)
                .findFirst();
        return new DayBefore(dueAt.orElseThrow(), beginsAt);
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(beginsAt);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }
}
