package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.messages.chat.HidingEvent.PersonHidden;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/**
 * Uses an event store that looks for other nodes' events only once an hour. So it finds its own events only because it
 * is told of them.
 */
@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class TailIT {
    private static final int PAIRS = 20;

    @Autowired
    private ConnectionProvider connections;
    @Autowired
    private Serializer serializer;
    @Autowired
    @Qualifier("eventSerializer")
    private Serializer eventSerializer;

    private final String userId = UUID.randomUUID().toString();
    private final AtomicLong written = new AtomicLong();
    private final AtomicBoolean writeAnother = new AtomicBoolean();

    private EmbeddedEventStore store;

    @BeforeEach
    void openStore() {
        var engine = new TailingStorageEngine(JdbcEventStorageEngine.builder()
                .schema(Schema.EVENTS)
                .connectionProvider(connections)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .appendEvents(new MultiRowAppend())
                .upcasterChain(events -> events.peek(_ -> writeAnotherOnce()))
                .readEventDataWithoutGaps(NextEvents::withoutGaps)
                .readEventDataWithGaps(NextEvents::withGaps), Duration.ofSeconds(10));
        store = new TailedEventStore(EmbeddedEventStore.builder().fetchDelay(Duration.ofHours(1).toMillis()), engine);
    }

    @AfterEach
    void closeStore() {
        store.shutDown();
    }

    @Test
    void whatIsAppendedWhileTheTailIsReadIsNotLeftForLater() throws InterruptedException {
        try (var stream = store.openStream(store.createHeadToken())) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).as("there is more before the tail").isFalse();
            for (int pair = 0; pair < PAIRS; pair++) {
                writeAnother.set(true);
                write();

                assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).as("the one of pair %d", pair).isTrue();
                stream.nextAvailable();
                assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).as("the other of pair %d", pair).isTrue();
                stream.nextAvailable();
            }
        }
    }

    /** Called with each event that was found, when the query that found it can find no other event any more. */
    private void writeAnotherOnce() {
        if (writeAnother.compareAndSet(true, false)) {
            write();
        }
    }

    private void write() {
        var event = new PersonHidden(userId, "someone", Instant.EPOCH);
        store.publish(new GenericDomainEventMessage<>("HiddenPeople", userId, written.getAndIncrement(), event));
    }
}
