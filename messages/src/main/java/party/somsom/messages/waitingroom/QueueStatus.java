package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The public facts of a waiting room.
 *
 * @param paused               true while the organiser lets nobody through, otherwise absent
 * @param servedThrough        the highest position admitted so far; a client computes its rank from it
 * @param admittedPerMinute    the real number of admissions in the last minute
 * @param estimatedWaitSeconds for a person who would join now
 * @param nextPollSeconds      when it makes sense to ask again, for a person who would join now
 */
public record QueueStatus(String queue, QueueState state, @Nullable Boolean paused, @Nullable Instant opensAt,
        long waiting,
        long active,
        long servedThrough, long admittedPerMinute, long estimatedWaitSeconds, int nextPollSeconds) {
}
