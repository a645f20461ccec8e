package party.somsom.foundation.eventstore;

/** A context contributes one bean of this kind for each of its aggregates; the event store loads and caches them all. */
public record AggregateType<T>(Class<T> type) {
}
