package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingEvent;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class LongTailSnapshotsIT {
    private static final Instant NOW = Instant.parse("2029-12-01T12:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2030, 1, 1);

    @Autowired
    private Commands commands;
    @Autowired
    private List<AggregateType<?>> aggregates;
    @Autowired
    private EventStore events;
    @Autowired
    private Cache cache;
    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;
    @Autowired
    private TransactionManager transactions;

    private final String id = UUID.randomUUID().toString();
    private final List<String> snapshots = new ArrayList<>();

    @BeforeEach
    void anInventoryThatIsNotInMemory() {
        commands.send(new OpenInventory(id, "f1", DATE, 999, 2, null, NOW.plusSeconds(9), false, NOW)).join();
        reserve(0);
        cache.remove(id);
    }

    @Test
    void aLongTailThatIsLoadedTakesOneSnapshot() {
        var inventories = inventories(1);

        IntStream.range(0, 3).forEach(i -> load(inventories));

        assertThat(snapshots).containsExactly(id);
    }

    @Test
    void aShortTailTakesNone() {
        load(inventories(1_000_000));

        assertThat(snapshots).isEmpty();
    }

    @Test
    void aTailThatGrowsWhileTheAggregateIsInMemoryTakesOneEachTimeThatItIsLong() {
        int bytesOfAnEvent = 300;
        var inventories = inventories(3 * LongTailSnapshots.SAMPLE * bytesOfAnEvent);
        load(inventories);
        assertThat(snapshots).isEmpty();

        IntStream.rangeClosed(1, 160).forEach(i -> reserve(inventories, i));

        assertThat(snapshots).hasSizeBetween(2, 4).containsOnly(id);
    }

    private void reserve(int i) {
        commands.send(reservation(i)).join();
    }

    private ReserveTickets reservation(int i) {
        return new ReserveTickets(id, DATE, "r" + i, "user" + i, 1, null, NOW);
    }

    private FreshRepository<?> inventories(long mostBytes) {
        var inventory = aggregates.stream().filter(each -> each.events() == TicketingEvent.class).findFirst();
        return repository(inventory.orElseThrow(), mostBytes);
    }

    private <T> FreshRepository<T> repository(AggregateType<T> aggregate, long mostBytes) {
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(aggregate.type())
                .snapshotTriggerDefinition(new LongTailSnapshots((type, aggregateId) -> snapshots.add(aggregateId),
                        serializer, mostBytes));
        return new FreshRepository<>(builder, events, cache);
    }

    private void load(FreshRepository<?> inventories) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("load")).execute(() -> inventories.load(id));
    }

    private void reserve(FreshRepository<?> inventories, int i) {
        var command = new GenericCommandMessage<>(reservation(i));
        var unitOfWork = DefaultUnitOfWork.startAndGet(command);
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(() -> inventories.load(id).handle(command));
        assertThat(result.isExceptional()).isFalse();
    }
}
