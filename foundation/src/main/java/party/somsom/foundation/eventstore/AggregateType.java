package party.somsom.foundation.eventstore;

import party.somsom.messages.Event;

/**
 * A context contributes one bean of this kind for each of its aggregates; the event store loads and caches them all.
 *
 * @param events the sealed type of what the aggregate decides
 */
public record AggregateType<T>(Class<T> type, Class<? extends Event> events) {
}
