package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where the waiting room put a person.
 *
 * @param position given once, never changes, never given twice; absent until the line is drawn
 * @param rank     counts from 1 for a place just given; absent for one given earlier, as the rank view knows it better
 */
public record Place(@Nullable Long position, Standing standing, @Nullable Long rank, @Nullable Instant admittedUntil) {
}
