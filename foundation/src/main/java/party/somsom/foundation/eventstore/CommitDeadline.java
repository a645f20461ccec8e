package party.somsom.foundation.eventstore;

import java.time.Duration;
import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Undoes a transaction that would commit its events too late. Followers wait for a gap in the index as long as the next
 * event is young, so neither an event may be old when it is committed, nor may its gap stay open for long.
 */
final class CommitDeadline implements TransactionSynchronization {
    private final long latest;

    private CommitDeadline(long latest) {
        this.latest = latest;
    }

    /**
     * Call this before each append.
     *
     * @param patience how old the events may be when they are committed
     */
    static void begin(List<? extends EventMessage<?>> events, Duration patience) {
        if (!events.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            var age = Duration.between(events.getFirst().getTimestamp(), GenericEventMessage.clock.instant());
            TransactionSynchronizationManager.registerSynchronization(
                    new CommitDeadline(System.nanoTime() + patience.minus(age).toNanos()));
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (System.nanoTime() - latest > 0) {
            throw new TransactionTimedOutException("The events are too old to be committed");
        }
    }
}
