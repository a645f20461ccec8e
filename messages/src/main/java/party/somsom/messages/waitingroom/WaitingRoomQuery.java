package party.somsom.messages.waitingroom;

import java.time.Duration;
import java.util.List;

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
     * Answers a {@link FoundPlace} for each, or none at all where there is no such room, and takes note that they are there.
     *
     * @param latest wait until everything stored so far is in it, for someone who just wrote
     */
    record FindPlaces(String queueId, List<String> userIds, boolean latest) implements WaitingRoomQuery {
    }
}
