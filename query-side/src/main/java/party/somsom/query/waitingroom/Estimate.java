package party.somsom.query.waitingroom;

import java.time.Duration;
import java.time.Instant;

/** How long a wait is likely to be, and when it makes sense to ask again. */
record Estimate(long waitSeconds, int nextPollSeconds) {
    static final Duration MINUTE = Duration.ofMinutes(1);
    /** Admissions that long ago still count. */
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int SOONEST_POLL = 2;
    private static final int LATEST_POLL = 30;
    private static final int POLLS_PER_WAIT = 10;

    /** For one person, as of now. */
    static Estimate of(long ahead, RoomFacts room, Instant now) {
        return of(rounded(untilOpening(room, now) + afterOpening(ahead, room, now)));
    }

    /** For everyone, so without the time until the opening: it would be another answer every second. */
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

    /** Up to what is as exact as it can be known, so that the answer does not change when nothing has. */
    private static long rounded(long seconds) {
        long step = seconds <= 60 ? 1 : seconds <= 600 ? 10 : 60;
        return Math.ceilDiv(seconds, step) * step;
    }

    /**
     * The admissions really made in the last minutes, as long as people waited and the pace was the same. In the first minute there is too little to go by, so then it is the
     * configured rate unless more were made.
     */
    private static long perMinute(RoomFacts room, Instant now) {
        var measuredFor = Duration.between(room.measuredFrom(), now);
        if (measuredFor.compareTo(MINUTE) < 0) {
            return Math.max(1, Math.max(room.measured(), room.admitPerMinute()));
        }
        return Math.max(1, room.measured() * MINUTE.toMillis() / measuredFor.toMillis());
    }
}
