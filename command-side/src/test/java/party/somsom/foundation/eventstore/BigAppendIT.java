package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Draws a line of a million people. Its events are too large for one packet to the database. */
@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class BigAppendIT {
    private static final String THREE_MEGABYTES = "x".repeat(3 << 20);
    private static final int MORE_THAN_A_PACKET = 7;

    @Autowired
    private EventStore events;
    @Autowired
    private TransactionManager transactions;

    private final String id = UUID.randomUUID().toString();

    @Test
    void keepsThemAllInTheirOrder() {
        append(number -> number);

        assertThat(events.readEvents(id).asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(
                LongStream.range(0, MORE_THAN_A_PACKET).boxed().toArray(Long[]::new));
    }

    @Test
    void keepsNoneWhenOneIsRefused() {
        LongUnaryOperator theLastAgainTheFirst = number -> number % (MORE_THAN_A_PACKET - 1);

        assertThatThrownBy(() -> append(theLastAgainTheFirst)).isNotNull();

        assertThat(events.readEvents(id).asStream()).isEmpty();
    }

    private void append(LongUnaryOperator sequenceNumber) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.execute(() -> events.publish(LongStream.range(0, MORE_THAN_A_PACKET)
                .mapToObj(number -> new GenericDomainEventMessage<>("waiting-room", id,
                        sequenceNumber.applyAsLong(number),
                        new PersonLeft(id, THREE_MEGABYTES, Instant.EPOCH)))
                .toList()));
    }
}
