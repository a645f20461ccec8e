package party.somsom.foundation.eventstore;

import java.time.Duration;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Takes a snapshot of an aggregate that loaded slowly, so that the next load is fast. Axon's own definition by load
 * time goes on counting after the load, so it would snapshot a busy aggregate again and again while it is cached.
 */
record SlowLoadSnapshots(Snapshotter snapshotter, Duration slow) implements SnapshotTriggerDefinition {
    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(this, aggregateType);
    }

    private static final class Trigger implements SnapshotTrigger {
        private final SlowLoadSnapshots snapshots;
        private final Class<?> aggregateType;
        private final long started = System.nanoTime();
        private @Nullable String aggregateIdentifier;

        Trigger(SlowLoadSnapshots snapshots, Class<?> aggregateType) {
            this.snapshots = snapshots;
            this.aggregateType = aggregateType;
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            if (aggregateIdentifier == null && event instanceof DomainEventMessage<?> domainEvent) {
                aggregateIdentifier = domainEvent.getAggregateIdentifier();
            }
        }

        @Override
        public void initializationFinished() {
            var id = aggregateIdentifier;
            if (id != null && System.nanoTime() - started > snapshots.slow().toNanos()) {
                CurrentUnitOfWork.get().onCleanup(u -> snapshots.snapshotter().scheduleSnapshot(aggregateType, id));
            }
        }
    }
}
