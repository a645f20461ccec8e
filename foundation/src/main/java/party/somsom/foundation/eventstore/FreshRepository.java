package party.somsom.foundation.eventstore;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A caching repository that never decides on an old state. The event store's unique key checks an append, but a refusal
 * appends nothing. So when a batch first loads a cached aggregate, the repository compares it with the store's last
 * sequence number, in one short query for each batch. The decision is right, whichever node wrote last and however
 * commands were routed.
 */
final class FreshRepository<T> extends CachingEventSourcingRepository<T> {
    private final EventStore events;
    private final Cache cache;

    FreshRepository(EventSourcingRepository.Builder<T> builder, EventStore events, Cache cache) {
        super(builder.eventStore(events).cache(cache));
        this.events = events;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateIdentifier, Long expectedVersion) {
        if (!cache.containsKey(aggregateIdentifier)) {
            return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
        }
        var cached = super.doLoadWithLock(aggregateIdentifier, expectedVersion);
        var lastStored = events.lastSequenceNumberFor(aggregateIdentifier);
        if (lastStored.filter(cached.version()::equals).isPresent()) {
            return cached;
        }
        cache.remove(aggregateIdentifier);
        return super.doLoadWithLock(aggregateIdentifier, expectedVersion);
    }

    /** An aggregate that refused its own creation has no id, so it cannot be cached. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.version() != null) {
            super.doSaveWithLock(aggregate);
        }
    }
}
