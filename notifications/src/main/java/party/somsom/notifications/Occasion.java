package party.somsom.notifications;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why people are told something.
 *
 * @param id the same each time the occasion is found, so that each person is told once
 */
public record Occasion(String id, Kind kind, String inventoryId, String festivalId, LocalDate festivalDate) {
    private static final String SEPARATOR = "_";

    /** There is one occasion of the kind for each date. */
    public static Occasion of(Kind kind, String inventoryId, String festivalId, LocalDate festivalDate) {
        return new Occasion(String.join(SEPARATOR, inventoryId, kind.name(), festivalDate.toString()), kind,
                inventoryId, festivalId, festivalDate);
    }

    /** A date may be moved to the same day more than once. */
    public static Occasion moved(String inventoryId, String festivalId, LocalDate festivalDate, Instant at) {
        var once = of(Kind.FESTIVAL_MOVED, inventoryId, festivalId, festivalDate);
        return new Occasion(once.id() + SEPARATOR + at.toEpochMilli(), once.kind(), inventoryId, festivalId,
                festivalDate);
    }
}
