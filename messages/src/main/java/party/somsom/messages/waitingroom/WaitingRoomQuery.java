package party.somsom.messages.waitingroom;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What can be asked about a waiting room. Where it is one thing, the answer is an {@code Optional}, empty where there is no
 * such room.
 */
public sealed interface WaitingRoomQuery {
    /** Answers a {@link QueueStatus}. */
    record FindQueueStatus(String queueId) implements WaitingRoomQuery {
    }

    /** Answers a {@link Fairness}. */
    record FindFairness(String queueId, int limit, @Nullable String cursor) implements WaitingRoomQuery {
    }

    /** Answers the ids of people in line of whom nothing was heard for so long though they could be, up to a thousand. */
    record FindSilentPeople(String queueId, Duration silence) implements WaitingRoomQuery {
    }

    /**
     * Answers a {@link FoundPlace}, and takes note that the person is there.
     *
     * @param latest wait until everything stored so far is in it, for someone who just wrote
     */
    record FindPlace(String queueId, String userId, boolean latest) implements WaitingRoomQuery {
    }
}
