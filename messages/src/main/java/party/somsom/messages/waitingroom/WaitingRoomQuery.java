package party.somsom.messages.waitingroom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Query;

/** The queries about waiting rooms. An {@code Optional} is empty if there is no such room. */
public sealed interface WaitingRoomQuery<R> extends Query<R> {
    /** The statuses by queue. A queue is left out if the rank view does not know it completely. */
    record FindQueueStatuses(List<String> queueIds) implements WaitingRoomQuery<Map<String, QueueStatus>> {
    }

    record FindFairness(String queueId, int limit,
            @Nullable String cursor) implements WaitingRoomQuery<Optional<Fairness>> {
    }

    /**
     * By queue, the ids of up to a thousand people in line who were silent for this long although they could have been
     * heard. A queue is left out if the rank view does not know it completely.
     */
    record FindSilentPeople(List<String> queueIds,
            Duration silence) implements WaitingRoomQuery<Map<String, List<String>>> {
    }

    /**
     * Returns one answer for each person, or none at all if there is no such room. It also records that the people are
     * present.
     *
     * @param latest whether to wait until the answer includes everything stored so far, for a person who has just
     *               written
     */
    record FindPlaces(String queueId, List<String> userIds,
            boolean latest) implements WaitingRoomQuery<List<FoundPlace>> {
    }

    /**
     * A person's places in all queues. The answer includes everything stored so far. Unlike {@link FindPlaces} it is no
     * sign of life. It looks into every waiting room, so it is not for every day.
     */
    record FindPlacesOf(String userId) implements WaitingRoomQuery<List<OwnPlace>> {
    }
}
