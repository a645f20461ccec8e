package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
class SlowLoadSnapshotsIT {
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

    private final String id = UUID.randomUUID().toString();
    private final List<String> snapshots = new ArrayList<>();

    @BeforeEach
    void anInventoryThatIsNotInMemory() {
        commands.send(new OpenInventory(id, "f1", DATE, 99, 2, null, NOW.plusSeconds(9), false, NOW)).join();
        IntStream.range(0, 5)
                .forEach(i -> commands.send(new ReserveTickets(id, DATE, "r" + i, "user" + i, 1, null, NOW)).join());
        cache.remove(id);
    }

    @Test
    void aSlowLoadTakesOneSnapshotHoweverBusyTheAggregateIsAfterIt() {
        var inventories = inventories(Duration.ZERO);

        IntStream.range(0, 3).forEach(i -> load(inventories));

        assertThat(snapshots).containsExactly(id);
    }

    @Test
    void aQuickLoadTakesNone() {
        load(inventories(Duration.ofMinutes(1)));

        assertThat(snapshots).isEmpty();
    }

    private FreshRepository<?> inventories(Duration slow) {
        var inventory = aggregates.stream().filter(each -> each.events() == TicketingEvent.class).findFirst();
        return repository(inventory.orElseThrow(), slow);
    }

    private <T> FreshRepository<T> repository(AggregateType<T> aggregate, Duration slow) {
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(aggregate.type())
                .snapshotTriggerDefinition(
                        new SlowLoadSnapshots((type, aggregateId) -> snapshots.add(aggregateId), slow));
        return new FreshRepository<>(builder, events, cache);
    }

    private void load(FreshRepository<?> inventories) {
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("load")).execute(() -> inventories.load(id));
    }
}
