package party.somsom.foundation.eventstore;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A caching repository that never decides on yesterday's state. An append is checked by the event store's unique key, but
 * a refusal appends nothing; so a cached aggregate is compared with the store's last sequence number when a batch first
 * loads it, one short query a batch. Whatever node wrote last, and however commands were routed, the decision is right.
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

    /** An aggregate that decided against coming into being has no name to keep it under. */
    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.version() != null) {
            super.doSaveWithLock(aggregate);
        }
    }
}
