package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One of a person's places.
 *
 * @param queue         the festival's id
 * @param position      absent until the line is drawn
 * @param admittedUntil of the last admission, if there was one
 */
public record OwnPlace(String queue, @Nullable Long position, Standing state, @Nullable Instant admittedUntil) {
    /** Whether the person waits or may enter. */
    public boolean isInTheRoom() {
        return state == Standing.WAITING || state == Standing.ADMITTED;
    }
}
