package party.somsom.operators.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which events of a stream are wanted. What is absent does not matter.
 *
 * @param after the sequence number of the last event that is not wanted any more
 * @param type  the stored name of the wanted events
 * @param about an id that the wanted events name, such as that of a person or of a reservation
 * @param from  the earliest time
 * @param to    the time from which on events are too late
 */
public record StoryFilter(String aggregateId, @Nullable Long after, @Nullable String type, @Nullable String about,
        @Nullable Instant from, @Nullable Instant to) {
    public static StoryFilter all(String aggregateId) {
        return new StoryFilter(aggregateId, null, null, null, null, null);
    }

    boolean chooses() {
        return type != null || about != null;
    }
}
