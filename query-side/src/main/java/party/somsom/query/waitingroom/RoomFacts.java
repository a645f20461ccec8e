package party.somsom.query.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a room in the rank view.
 *
 * @param lastMinute   the number of people let through in the last minute
 * @param measured     the number of people let through since {@code measuredFrom}
 * @param measuredFrom the first admission of the last minutes in which people waited at this pace; now if there was
 *                     none
 */
record RoomFacts(@Nullable Instant opensAt, Instant closesAt, long admitPerMinute, boolean paused, long servedThrough,
        long waiting, long active, long lastMinute, long measured, Instant measuredFrom) {
}
