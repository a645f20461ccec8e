package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;

/**
 * Everything that is needed to check a draw with {@link LineDraw}.
 *
 * @param seedHash published when the room was scheduled; absent if the room has no draw
 * @param seed     published when the line was drawn
 * @param drawn    a page of the people who were drawn, in order of position
 */
public record Fairness(String queue, @Nullable String seedHash, @Nullable String seed, @Nullable Instant opensAt,
        @Nullable Instant drawnAt, @Nullable Integer people, Page<DrawnPlace> drawn) {
    /** The position that a person got in the draw. */
    public record DrawnPlace(long position, String userId) {
    }
}
