package party.somsom.query.waitingroom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which dates to come still have tickets.
 *
 * @param soldOut true if none has, otherwise absent
 * @param dates   absent as long as all of them have, or if it is not known
 */
record TicketsLeft(@Nullable Boolean soldOut, @Nullable List<LocalDate> dates) {
    static final TicketsLeft UNKNOWN = new TicketsLeft(null, null);

    static TicketsLeft of(List<DateLeft> festivalDates, Instant now) {
        var toCome = festivalDates.stream().filter(date -> !date.isOver(now)).toList();
        var left = toCome.stream().filter(date -> date.remaining() > 0).map(DateLeft::date).toList();
        return left.size() == toCome.size() ? UNKNOWN : new TicketsLeft(left.isEmpty() ? true : null, left);
    }

    /** One date of a festival. */
    record DateLeft(String festivalId, String timezone, LocalDate date, int remaining) {
        private boolean isOver(Instant now) {
            return date.isBefore(LocalDate.ofInstant(now, ZoneId.of(timezone)));
        }
    }
}
