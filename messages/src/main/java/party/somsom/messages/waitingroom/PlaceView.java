package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's place as they see it.
 *
 * @param position absent for someone who never joined
 * @param rank     counts from 1; -1 when not waiting
 * @param state    absent for someone who never joined
 */
public record PlaceView(String queue, @Nullable Long position, long rank, boolean allowed, @Nullable Standing state,
        long aheadOfYou, long estimatedWaitSeconds, int nextPollSeconds, @Nullable Instant admittedUntil) {
}
