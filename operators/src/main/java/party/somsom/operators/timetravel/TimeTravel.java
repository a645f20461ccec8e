package party.somsom.operators.timetravel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.eventstore.AggregateType;

/**
 * Makes the state of an aggregate after any of its events, by the aggregate's own handlers of events, so it cannot
 * differ from what commands were decided on. It begins at the snapshot if that is old enough. It touches neither the
 * cache nor the store.
 */
public final class TimeTravel {
    private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);

    private final EventStorageEngine store;
    private final Map<String, PastAggregate.Kind<?>> kinds;

    TimeTravel(EventStorageEngine store, List<AggregateType<?>> aggregates, Configuration axon) {
        this.store = store;
        this.kinds = aggregates.stream()
                .map(each -> PastAggregate.Kind.of(each.type(), axon))
                .collect(Collectors.toUnmodifiableMap(PastAggregate.Kind::name, Function.identity()));
    }

    /** Empty if there is no such event, or if nobody knows its aggregate. */
    public Optional<PastState> after(String aggregateId, long sequence) {
        var snapshot = snapshot(aggregateId, sequence);
        var events = store.readEvents(aggregateId, snapshot.map(it -> it.getSequenceNumber() + 1).orElse(0L));
        if (!events.hasNext()) {
            return Optional.empty();
        }
        var first = snapshot.<DomainEventMessage<?>>map(it -> it).orElseGet(events::peek);
        var kind = kinds.get(first.getType());
        if (kind == null) {
            return Optional.empty();
        }
        var aggregate = kind.begin(first);
        while (events.hasNext() && events.peek().getSequenceNumber() < sequence) {
            aggregate.apply(events.next());
        }
        return events.hasNext() ? Optional.of(changed(aggregate, events.next())) : Optional.empty();
    }

    private static PastState changed(PastAggregate<?> aggregate, DomainEventMessage<?> event) {
        var before = event.getSequenceNumber() == 0 ? Map.<String, Object>of() : aggregate.state();
        aggregate.apply(event);
        var after = aggregate.state();
        var difference = Difference.between(before, after);
        return new PastState(event.getAggregateIdentifier(), event.getType(), event.getSequenceNumber(),
                States.shown(after), difference.changes(), difference.more());
    }

    /** The only snapshot that there is, if it comes before the event. */
    private Optional<DomainEventMessage<?>> snapshot(String aggregateId, long sequence) {
        try {
            return store.readSnapshot(aggregateId).filter(it -> it.getSequenceNumber() < sequence);
        } catch (RuntimeException unreadable) {
            LOG.warn("The snapshot of {} cannot be read, so all its events are", aggregateId, unreadable);
            return Optional.empty();
        }
    }
}
