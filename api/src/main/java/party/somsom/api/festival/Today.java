package party.somsom.api.festival;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Compares dates whose time zone does not matter much. */
public final class Today {
    /** The zone in which a day ends last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private Today() {
    }

    /** Today where it ends last: the dates before it are over everywhere. */
    public static LocalDate last(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LAST);
    }
}
