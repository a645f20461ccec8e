package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Whether a waiting room admits people: not yet, now, or never again. */
public enum QueueState {
    SCHEDULED, OPEN, CLOSED;

    /** @param opensAt absent if the room is open from the start */
    public static QueueState at(Instant now, @Nullable Instant opensAt, Instant closesAt) {
        if (!now.isBefore(closesAt)) {
            return CLOSED;
        }
        return opensAt != null && now.isBefore(opensAt) ? SCHEDULED : OPEN;
    }
}
