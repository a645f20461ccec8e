package party.somsom.query.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.Standing;

/**
 * A person's place in the rank view.
 *
 * @param state         absent if the person never joined
 * @param ahead         the number of people in front who still wait; -1 if the person is not in line
 * @param preQueued     the number of people who wait for the draw
 * @param admittedUntil like {@code enterBy}, it belongs to the last admission
 */
record KnownPlace(@Nullable Long position, @Nullable State state, long ahead, long preQueued,
        @Nullable Instant admittedUntil, @Nullable Instant enterBy) {
    private static final String NONE = "-";

    static KnownPlace parse(String place, long ahead, long preQueued) {
        if (place.isEmpty()) {
            return new KnownPlace(null, null, ahead, preQueued, null, null);
        }
        var parts = place.split(" ", -1);
        return new KnownPlace(NONE.equals(parts[0]) ? null : Long.valueOf(parts[0]), State.valueOf(parts[1]), ahead,
                preQueued, RankView.instant(parts[2]), RankView.instant(parts[3]));
    }

    boolean isAdmitted(Instant now) {
        return state == State.ADMITTED && admittedUntil != null && now.isBefore(admittedUntil)
                && (enterBy == null || now.isBefore(enterBy));
    }

    /** A person who did not enter in time waits again, even before the room has noticed. */
    @Nullable
    Standing standing(Instant now) {
        return switch (state) {
            case null -> null;
            case PRE_QUEUED, WAITING, PASSED_OVER -> Standing.WAITING;
            case ADMITTED ->
                isAdmitted(now) ? Standing.ADMITTED : enterBy == null ? Standing.EXPIRED : Standing.WAITING;
            case LEFT -> Standing.LEFT;
            case EXPIRED -> Standing.EXPIRED;
        };
    }

    enum State {
        PRE_QUEUED, WAITING, PASSED_OVER, ADMITTED, LEFT, EXPIRED
    }
}
