package party.somsom.foundation.eventstore;

import static org.axonframework.common.jdbc.JdbcUtils.executeQuery;
import static org.axonframework.common.jdbc.JdbcUtils.executeUpdates;

import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.common.jdbc.JdbcUtils.SqlFunction;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Stores snapshots of any size, in the transaction of the caller. No statement and no row is bigger than a part of a
 * snapshot, so the largest packet of the database does not matter.
 */
class SnapshotStorageEngine extends JdbcEventStorageEngine {
    SnapshotStorageEngine(Builder builder) {
        super(builder.readSnapshotData((connection, _, id) -> SnapshotRows.newest(connection, id)));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var rows = new SnapshotRows(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(),
                snapshot.serializePayload(serializer, byte[].class));
        var statements = Stream.<SqlFunction>concat(
                Stream.of(rows::deleteHeads, rows::deleteParts, connection -> rows.head(connection, snapshot)),
                rows.parts().<SqlFunction>mapToObj(part -> connection -> rows.part(connection, part)));
        executeUpdates(getConnection(), problem -> handlePersistenceException(problem, snapshot),
                statements.toArray(SqlFunction[]::new));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return executeQuery(getConnection(), connection -> readSnapshotData(connection, aggregateIdentifier),
                SnapshotRows::read,
                problem -> new EventStoreException("cannot read a snapshot of " + aggregateIdentifier, problem))
                .stream();
    }

    /** Restores the aggregate at once, so that the event store notices if that fails, and reads the events instead. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        var snapshot = super.readSnapshot(aggregateIdentifier);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }
}
