package party.somsom.foundation.eventstore;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** Axon's event store, which tells its storage engine of commits before it asks it for what is new. */
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
