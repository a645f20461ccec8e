package party.somsom.query.waitingroom;

import java.time.Duration;
import java.time.Instant;

/** The likely length of a wait, and when it makes sense to ask again. */
record Estimate(long waitSeconds, int nextPollSeconds) {
    static final Duration MINUTE = Duration.ofMinutes(1);
    /** How far back admissions count. */
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int SOONEST_POLL = 2;
    private static final int LATEST_POLL = 30;
    private static final int POLLS_PER_WAIT = 10;

    /** An estimate for one person, as of now. */
    static Estimate of(long ahead, RoomFacts room, Instant now) {
        return of(rounded(untilOpening(room, now) + afterOpening(ahead, room, now)));
    }

    /**
     * An estimate for everyone. It leaves out the time until the opening, which would change the answer every second.
     */
    static Estimate ofStatus(RoomFacts room, Instant now) {
        long wait = afterOpening(room.waiting(), room, now);
        return new Estimate(rounded(wait), of(untilOpening(room, now) + wait).nextPollSeconds());
    }

    private static Estimate of(long seconds) {
        return new Estimate(seconds, (int) Math.clamp(seconds / POLLS_PER_WAIT, SOONEST_POLL, LATEST_POLL));
    }

    private static long untilOpening(RoomFacts room, Instant now) {
        return room.opensAt() == null ? 0 : Math.max(0, Duration.between(now, room.opensAt()).toSeconds());
    }

    private static long afterOpening(long ahead, RoomFacts room, Instant now) {
        return Math.ceilDiv(ahead * 60, perMinute(room, now));
    }

    /** Rounds up to the precision that is possible, so that the answer changes only when something has changed. */
    private static long rounded(long seconds) {
        long step = seconds <= 60 ? 1 : seconds <= 600 ? 10 : 60;
        return Math.ceilDiv(seconds, step) * step;
    }

    /**
     * The real admissions per minute over the last minutes, as far back as people waited and the pace was the same. In
     * the first minute there is too little data. Then it is the configured rate, or the number of real admissions if
     * that is higher.
     */
    private static long perMinute(RoomFacts room, Instant now) {
        var measuredFor = Duration.between(room.measuredFrom(), now);
        if (measuredFor.compareTo(MINUTE) < 0) {
            return Math.max(1, Math.max(room.measured(), room.admitPerMinute()));
        }
        return Math.max(1, room.measured() * MINUTE.toMillis() / measuredFor.toMillis());
    }
}
