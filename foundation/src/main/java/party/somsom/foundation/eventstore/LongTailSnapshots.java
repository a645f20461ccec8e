package party.somsom.foundation.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;

/**
 * Asks for a snapshot when the events since the last one have become many bytes. A load reads all of them, so their
 * bytes bound the time that it takes. Their number would not: an event may tell of one person or of a thousand.
 *
 * @param serializer of the events
 */
record LongTailSnapshots(Snapshotter snapshotter, Serializer serializer,
        long mostBytes) implements SnapshotTriggerDefinition {
    /** One event in so many is measured, and stands for the others. */
    static final int SAMPLE = 16;

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(this, aggregateType);
    }

    private static final class Trigger implements SnapshotTrigger {
        private final LongTailSnapshots snapshots;
        private final Class<?> aggregateType;
        private long events;
        private long bytes;
        private boolean asked;

        Trigger(LongTailSnapshots snapshots, Class<?> aggregateType) {
            this.snapshots = snapshots;
            this.aggregateType = aggregateType;
        }

        @Override
        public void eventHandled(EventMessage<?> event) {
            if (event instanceof DomainEventMessage<?> stored && events++ % SAMPLE == 0
                    && event.getPayloadType() != aggregateType) {
                bytes += (long) SAMPLE * event.serializePayload(snapshots.serializer(), byte[].class).getData().length;
                if (bytes > snapshots.mostBytes() && !asked) {
                    ask(stored.getAggregateIdentifier());
                }
            }
        }

        /** A long tail that is being loaded is asked for once. */
        private void ask(String aggregateIdentifier) {
            asked = true;
            CurrentUnitOfWork.get().onCleanup(_ -> {
                asked = false;
                bytes = 0;
                snapshots.snapshotter().scheduleSnapshot(aggregateType, aggregateIdentifier);
            });
        }

        @Override
        public void initializationFinished() {
            // The events of a load are counted like those that follow.
        }
    }
}
