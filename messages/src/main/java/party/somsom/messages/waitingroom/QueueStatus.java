package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The public facts of a waiting room.
 *
 * @param paused               true while the organiser lets nobody through, otherwise absent
 * @param servedThrough        the highest position admitted so far; a client computes its rank from it
 * @param admittedPerMinute    the real number of admissions in the last minute
 * @param soldOut              true if no date to come has tickets, otherwise absent
 * @param datesLeft            the dates to come that have tickets; absent as long as all of them have
 * @param estimatedWaitSeconds for a person who would join now; absent if nobody can know it
 * @param nextPollSeconds      when it makes sense to ask again, for a person who would join now
 */
public record QueueStatus(String queue, QueueState state, @Nullable Boolean paused, @Nullable Instant opensAt,
        @Nullable Boolean soldOut, @Nullable List<LocalDate> datesLeft, long waiting, long active, long servedThrough,
        long admittedPerMinute, @Nullable Long estimatedWaitSeconds, int nextPollSeconds) {
}
