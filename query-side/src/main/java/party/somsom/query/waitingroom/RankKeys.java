package party.somsom.query.waitingroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The Redis keys of a room. All of them hash to one slot, as a script in a Redis cluster needs it. */
enum RankKeys {
    /** Hash: the room's settings, and the number of the last event that was applied. */
    ROOM,
    /** Hash: user to position, standing, end of the admission and by when to enter. */
    PLACES,
    /** Sorted set: those in line, by position. */
    WAITING,
    /** Sorted set: those who are admitted, by when that ends. */
    ADMITTED,
    /** Sorted set: number of event and people, by instant. */
    ADMISSIONS,
    /** Sorted set: those in line, by when they were last heard of. The only one that is not made from events. */
    SEEN,
    /** Sorted set: those who wait for the draw. */
    PREQUEUE,
    /** Sorted set: those who were drawn, by position. */
    DRAWN,
    /** String: held by whoever rebuilds the room. */
    REBUILD;

    String of(String queueId) {
        return "queue:{" + queueId + "}:" + name().toLowerCase(Locale.ROOT);
    }

    static List<String> of(String queueId, RankKeys... keys) {
        return Arrays.stream(keys).map(key -> key.of(queueId)).toList();
    }
}
