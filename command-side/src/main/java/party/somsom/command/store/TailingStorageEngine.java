package party.somsom.command.store;

import java.util.stream.Stream;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * Appends in the caller's transaction and reads in none: each is one statement, and a transaction around it would be three
 * more. Whoever follows the tail comes back at once, so what it gets is one query's answer and not, as from Axon, that of
 * as many queries as it takes until one finds nothing.
 */
final class TailingStorageEngine extends JdbcEventStorageEngine {
    TailingStorageEngine(Builder builder) {
        super(builder.transactionManager(NoTransactionManager.instance()));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken token, boolean tailing) {
        return tailing ? fetchTrackedEvents(token, batchSize()).stream() : super.readEventData(token, false);
    }
}
