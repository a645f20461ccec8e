package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CommitDeadlineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    private static EventMessage<?> event(Duration age) {
        return new GenericEventMessage<>("id", "event", Map.of(), GenericEventMessage.clock.instant().minus(age));
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.beforeCommit(false));
    }

    @Test
    void youngEventsAreCommitted() {
        CommitDeadline.begin(List.of(event(Duration.ZERO)), PATIENCE);

        assertThatCode(CommitDeadlineTest::commit).doesNotThrowAnyException();
    }

    @Test
    void oneOldEventUndoesItsTransaction() {
        CommitDeadline.begin(List.of(event(PATIENCE.plusMillis(1)), event(Duration.ZERO)), PATIENCE);

        assertThatThrownBy(CommitDeadlineTest::commit).isInstanceOf(TransactionTimedOutException.class);
    }
}
