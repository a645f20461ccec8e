package party.somsom.query.waitingroom;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.LineSpeed;
import party.somsom.messages.waitingroom.Turnover;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

/**
 * The facts of a room in the rank view.
 *
 * @param lastMinute the number of people let through in the last minute
 * @param tickets    what is left to be sold
 */
record RoomFacts(@Nullable Instant opensAt, Instant closesAt, boolean paused, long servedThrough, long waiting,
        long lastMinute, LineSpeed speed, TicketsLeft tickets) {
    /** How many seconds of the past are remembered, for the script. */
    static long memory(WaitingRoomSettings settings) {
        return Turnover.memory(Duration.ofMinutes(settings.admissionMinutes())).toSeconds();
    }

    RoomFacts with(TicketsLeft left) {
        return new RoomFacts(opensAt, closesAt, paused, servedThrough, waiting, lastMinute, speed, left);
    }

    boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }
}
