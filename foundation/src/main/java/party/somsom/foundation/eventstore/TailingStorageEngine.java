package party.somsom.foundation.eventstore;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Appends in the caller's transaction and reads in none: each is one statement, and a transaction around it would be three
 * more. Whoever follows the tail is told of what this node appends and asks every now and then for what others do, so one
 * query is enough where Axon makes as many as it takes until one finds nothing, twice over: having found some events is
 * no reason to look at once for more, unless there were as many as one query may find.
 */
final class TailingStorageEngine extends JdbcEventStorageEngine {
    private static final long NEVER = -1;
    /** A quarter of what MariaDB takes unless told otherwise. */
    private static final long STATEMENT_BYTES = 4 << 20;

    private final AtomicLong commits = new AtomicLong();
    /** Commits before the last query, if that found some events and the end of them. */
    private volatile long readAfter = NEVER;

    TailingStorageEngine(Builder builder) {
        super(builder.transactionManager(NoTransactionManager.instance()));
    }

    /** What one packet to the server may not hold goes in several, in the same transaction. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < events.size(); i++) {
            int size = events.get(i).serializePayload(serializer, byte[].class).getData().length;
            if (i > from && bytes + size > STATEMENT_BYTES) {
                super.appendEvents(events.subList(from, i), serializer);
                from = i;
                bytes = 0;
            }
            bytes += size;
        }
        super.appendEvents(events.subList(from, events.size()), serializer);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken token, boolean tailing) {
        return tailing ? tail(token) : super.readEventData(token, false);
    }

    /** Only the event store's own thread asks for the tail. */
    private Stream<? extends TrackedEventData<?>> tail(TrackingToken token) {
        if (readAfter == commits.get()) {
            readAfter = NEVER;
            return Stream.empty();
        }
        var before = commits.get();
        var events = fetchTrackedEvents(token, batchSize());
        readAfter = !events.isEmpty() && events.size() < batchSize() ? before : NEVER;
        return events.stream();
    }

    /** To be called before the tail is asked for because of it. */
    void committed() {
        commits.incrementAndGet();
    }
}
