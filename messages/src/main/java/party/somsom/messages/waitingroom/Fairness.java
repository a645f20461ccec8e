package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;

/**
 * What anyone needs to check a draw with {@link LineDraw}.
 *
 * @param seedHash published when the room was scheduled; absent for a room without a draw
 * @param seed     published when the line was drawn
 * @param drawn    a page of those who were drawn, in order of position
 */
public record Fairness(String queue, @Nullable String seedHash, @Nullable String seed, @Nullable Instant opensAt,
        @Nullable Instant drawnAt, @Nullable Integer people, Page<DrawnPlace> drawn) {
    /** The position that the draw gave someone. */
    public record DrawnPlace(long position, String userId) {
    }
}
