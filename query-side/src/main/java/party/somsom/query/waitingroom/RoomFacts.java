package party.somsom.query.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the rank view knows of a room.
 *
 * @param lastMinute   people let through in the last minute
 * @param measured     people let through since {@code measuredFrom}
 * @param measuredFrom first admission of the last minutes in which people waited at this pace; now if there was none
 */
record RoomFacts(@Nullable Instant opensAt, Instant closesAt, long admitPerMinute, boolean paused, long servedThrough,
        long waiting, long active, long lastMinute, long measured, Instant measuredFrom) {
}
