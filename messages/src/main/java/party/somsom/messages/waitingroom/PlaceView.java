package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person's place as they see it.
 *
 * @param position   absent for someone who never joined, and until the line is drawn
 * @param rank       counts from 1; -1 when not waiting in the line
 * @param state      absent for someone who never joined
 * @param aheadOfYou people in front who still wait; until the line is drawn, everyone else who came early
 * @param enterBy    an admission that was not used by then is lost; absent once the person has entered
 */
public record PlaceView(String queue, @Nullable Long position, long rank, boolean allowed, @Nullable Standing state,
        long aheadOfYou, long estimatedWaitSeconds, int nextPollSeconds, @Nullable Instant admittedUntil,
        @Nullable Instant enterBy) {
}
