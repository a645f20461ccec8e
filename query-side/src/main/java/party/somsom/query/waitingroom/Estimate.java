package party.somsom.query.waitingroom;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The likely length of a wait, and when it makes sense to ask again.
 *
 * @param waitSeconds absent if nobody can know it: nobody is let through, nothing is left, or too little was seen
 */
record Estimate(@Nullable Long waitSeconds, int nextPollSeconds) {
    private static final int SOONEST_POLL = 2;
    private static final int LATEST_POLL = 30;
    private static final int POLLS_PER_WAIT = 10;

    /** An estimate for one person who waits or would join, as of now. */
    static Estimate of(long ahead, RoomFacts room, Instant now) {
        return of(known(ahead, room, now), soonest(ahead, room, now));
    }

    /**
     * An estimate for everyone. Before the opening there is none: it would change every second, and people who come
     * early are in no order yet.
     */
    static Estimate ofStatus(RoomFacts room, Instant now) {
        var ahead = room.waiting();
        return of(untilOpening(room, now) > 0 ? null : known(ahead, room, now), soonest(ahead, room, now));
    }

    /** For people who do not wait any more. */
    static Estimate over(boolean allowed) {
        return of(allowed ? 0L : null, 0);
    }

    private static Estimate of(@Nullable Long wait, long soonest) {
        var seconds = wait == null ? soonest : wait;
        return new Estimate(wait, (int) Math.clamp(seconds / POLLS_PER_WAIT, SOONEST_POLL, LATEST_POLL));
    }

    private static @Nullable Long known(long ahead, RoomFacts room, Instant now) {
        var wait = room.speed().seconds(ahead);
        if (wait.isEmpty() || room.paused() || room.isClosed(now) || room.tickets().soldOut() != null) {
            return null;
        }
        var seconds = rounded(untilOpening(room, now) + (long) Math.ceil(wait.getAsDouble()));
        return now.plusSeconds(seconds).isAfter(room.closesAt()) ? null : Long.valueOf(seconds);
    }

    private static long soonest(long ahead, RoomFacts room, Instant now) {
        return untilOpening(room, now) + room.speed().atLeast(ahead);
    }

    private static long untilOpening(RoomFacts room, Instant now) {
        return room.opensAt() == null ? 0 : Math.max(0, Duration.between(now, room.opensAt()).toSeconds());
    }

    /** Rounds up to the precision that is possible, so that the answer changes only when something has changed. */
    private static long rounded(long seconds) {
        long step = seconds <= 60 ? 1 : seconds <= 600 ? 10 : 60;
        return Math.ceilDiv(seconds, step) * step;
    }
}
