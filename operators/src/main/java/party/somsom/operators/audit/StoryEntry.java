package party.somsom.operators.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One event of a story.
 *
 * @param position      its place among all events
 * @param type          its stored name
 * @param text          what happened, in the reader's language
 * @param correlationId the message that all of this began with
 * @param causationId   the command that led to the event
 */
public record StoryEntry(long position, String aggregateId, long sequence, Instant at, String type, String text,
        String eventId, @Nullable String correlationId, @Nullable String causationId) {
}
