package party.somsom.messages.waitingroom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Query;

/** What can be asked about a waiting room. An {@code Optional} is empty where there is no such room. */
public sealed interface WaitingRoomQuery<R> extends Query<R> {
    /** By queue. Those that are not known, or not completely, are left out. */
    record FindQueueStatuses(List<String> queueIds) implements WaitingRoomQuery<Map<String, QueueStatus>> {
    }

    record FindFairness(String queueId, int limit,
            @Nullable String cursor) implements WaitingRoomQuery<Optional<Fairness>> {
    }

    /**
     * By queue, the ids of people in line of whom nothing was heard for so long though they could be, up to a thousand.
     * Queues that are not known, or not completely, are left out.
     */
    record FindSilentPeople(List<String> queueIds,
            Duration silence) implements WaitingRoomQuery<Map<String, List<String>>> {
    }

    /**
     * One answer for each person, or none at all where there is no such room. It also notes that the people are there.
     *
     * @param latest wait until everything stored so far is in it, for someone who just wrote
     */
    record FindPlaces(String queueId, List<String> userIds,
            boolean latest) implements WaitingRoomQuery<List<FoundPlace>> {
    }
}
