package party.somsom.api.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemException;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalPlan;

/** Checks that the dates, the sales and the waiting room of a festival make sense together. */
final class SaleTimes {
    /** The only zones without a region that every browser knows. */
    private static final Set<String> WITHOUT_REGION = Set.of("UTC", "GMT");

    private SaleTimes() {
    }

    /** Whether it is a zone with a region, which has a history and which browsers know. An offset is none. */
    static boolean isZone(String id) {
        return WITHOUT_REGION.contains(id)
                || id.contains("/") && !id.startsWith("SystemV/") && ZoneId.getAvailableZoneIds().contains(id);
    }

    static void refuseIfSenseless(FestivalPlan plan) {
        var salesOpenAt = plan.salesOpenAt();
        if (salesOpenAt != null && !salesOpenAt.isBefore(plan.endsAt())) {
            throw ProblemException.invalid("salesOpenAt", "validation.festival.over");
        }
        var roomOpensAt = plan.waitingRoom() == null ? null : plan.waitingRoom().opensAt();
        if (roomOpensAt == null) {
            return;
        }
        if (salesOpenAt != null && roomOpensAt.isBefore(salesOpenAt)) {
            throw ProblemException.invalid("waitingRoom.opensAt", "validation.festival.early");
        }
        if (!roomOpensAt.isBefore(plan.salesCloseAt(plan.endDate()))) {
            throw ProblemException.invalid("waitingRoom.opensAt", "validation.festival.closed");
        }
    }

    /** Sales and the waiting room do not move with the dates, so they have to begin before the dates are over. */
    static void refuseIfMovedBeforeSales(FestivalDetail festival, LocalDate newStartDate) {
        var days = newStartDate.toEpochDay() - festival.startDate().toEpochDay();
        var over = festival.endDate()
                .plusDays(days + 1)
                .atStartOfDay(ZoneId.of(festival.timezone()))
                .toInstant();
        var room = festival.waitingRoom();
        if (isNotBefore(festival.salesOpenAt(), over) || isNotBefore(room == null ? null : room.opensAt(), over)) {
            throw ProblemException.invalid("startDate", "validation.festival.unsold");
        }
    }

    private static boolean isNotBefore(@Nullable Instant opening, Instant over) {
        return opening != null && !opening.isBefore(over);
    }
}
