package party.somsom.foundation.eventstore;

import party.somsom.messages.Event;

/**
 * Describes one aggregate. A context contributes one bean of this type for each of its aggregates, and the event store
 * loads and caches them all.
 *
 * @param events the sealed type of the aggregate's events
 */
public record AggregateType<T>(Class<T> type, Class<? extends Event> events) {
}
