package party.somsom.foundation.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;

/**
 * Appends in the caller's transaction and reads without one: a read is one statement, and a transaction around it would
 * add three more. The reader of the tail is told of this node's commits and asks at intervals for those of other nodes.
 * So one query is enough, where Axon asks until a query finds nothing, and does that twice. After a query that found
 * events, this engine asks again at once only if the query returned as many events as it may.
 */
final class TailingStorageEngine extends SnapshotStorageEngine {
    private static final long NEVER = -1;
    /** A quarter of MariaDB's default limit. */
    private static final long STATEMENT_BYTES = 4 << 20;

    private final Duration patience;
    private final AtomicLong commits = new AtomicLong();
    /** The number of commits before the last query, if that query found some events and reached their end. */
    private volatile long readAfter = NEVER;

    /** @param patience how old events may be when they are committed */
    TailingStorageEngine(Builder builder, Duration patience) {
        super(builder.transactionManager(NoTransactionManager.instance()));
        this.patience = patience;
    }

    /** Splits events that are too large for one packet to the server; all parts are in the same transaction. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        CommitDeadline.begin(events, patience);
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

    /** Only the event store's own thread calls this. */
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

    /** Call this before the commit makes a reader ask for the tail. */
    void committed() {
        commits.incrementAndGet();
    }
}
