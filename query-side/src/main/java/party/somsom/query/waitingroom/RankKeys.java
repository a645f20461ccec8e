package party.somsom.query.waitingroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The Redis keys of a room. They all hash to one slot, because a script in a Redis cluster needs that. */
enum RankKeys {
    /** Hash: the room's settings, and the number of the last applied event. */
    ROOM,
    /** Hash: from user to position, standing, end of the admission, and the time by which to enter. */
    PLACES,
    /** Sorted set: the people in line, by position. */
    WAITING,
    /** Sorted set: the admitted people, by the end of their admission. */
    ADMITTED,
    /** Sorted set: the event's number and the number of people, by instant. */
    ADMISSIONS,
    /**
     * Sorted set: the people in line, by the time when they were last heard of. Only this key is not made from events.
     */
    SEEN,
    /** Sorted set: the people who wait for the draw. */
    PREQUEUE,
    /** Sorted set: the people who were drawn, by position. */
    DRAWN,
    /** String: the claim of the thread that rebuilds the room. */
    REBUILD;

    String of(String queueId) {
        return "queue:{" + queueId + "}:" + name().toLowerCase(Locale.ROOT);
    }

    static List<String> of(String queueId, RankKeys... keys) {
        return Arrays.stream(keys).map(key -> key.of(queueId)).toList();
    }
}
