package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What everyone may know of a waiting room.
 *
 * @param paused               true while the organiser lets nobody through, else absent
 * @param servedThrough        the highest position admitted so far; a client computes its rank from it
 * @param admittedPerMinute    admissions really made in the last minute
 * @param estimatedWaitSeconds for someone who would join now
 * @param nextPollSeconds      when asking again makes sense, for someone who would join now
 */
public record QueueStatus(String queue, QueueState state, @Nullable Boolean paused, @Nullable Instant opensAt,
        long waiting,
        long active,
        long servedThrough, long admittedPerMinute, long estimatedWaitSeconds, int nextPollSeconds) {
}
