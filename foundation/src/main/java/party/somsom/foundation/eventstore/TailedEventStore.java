package party.somsom.foundation.eventstore;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon's event store, which reports each commit to its storage engine before it asks the engine for new events. */
final class TailedEventStore extends EmbeddedEventStore {
    private final TailingStorageEngine engine;

    TailedEventStore(Builder builder, TailingStorageEngine engine) {
        super(builder.storageEngine(engine));
        this.engine = engine;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        engine.committed();
        super.afterCommit(events);
    }
}
