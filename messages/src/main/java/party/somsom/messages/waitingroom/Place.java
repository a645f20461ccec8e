package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's place, as the waiting room gave it.
 *
 * @param position given once, never changed, never given to anybody else; absent until the line is drawn
 * @param rank     starts at 1 and is given for a new place only; for an older place the rank view knows it better
 */
public record Place(@Nullable Long position, Standing standing, @Nullable Long rank, @Nullable Instant admittedUntil) {
}
