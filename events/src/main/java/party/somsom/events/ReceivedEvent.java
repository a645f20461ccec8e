package party.somsom.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as a reader of the topic gets it. It may come again, with the same id.
 *
 * @param subject        the id of the aggregate
 * @param sequence       the number of the event within its aggregate
 * @param globalPosition how far the event store was read when the event was found
 * @param event          absent if this version of the reader does not know the type
 */
public record ReceivedEvent(String id, String type, String subject, long sequence, long globalPosition, Instant time,
        @Nullable PublishedEvent event) {
}
