package party.somsom.foundation.commandbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.command.CommandSideTestApplication;
import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingCommand;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class, properties = "somsom.command-bus.lanes=1")
class GroupCommitIT {
    private static final LocalDate DATE = LocalDate.of(2030, 1, 1);
    private static final Instant NOW = Instant.parse("2029-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2030-01-01T15:00:00Z");

    @Autowired
    CommandGateway commands;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Cache cache;
    @Autowired
    MeterRegistry meters;

    private final String inventory = TicketingIds.inventoryId(UUID.randomUUID().toString(), DATE);

    @BeforeEach
    void anInventoryOfHundredTickets() {
        commands.sendAndWait(new OpenInventory(inventory, "f1", DATE, 100, 2, null, CLOSES, false, NOW));
    }

    @Test
    void commandsThatArriveTogetherShareCommitsAndSellNothingTwice() {
        var batchesBefore = meters.get("somsom.command.batch.duration").timer().count();

        var answers = sendAll(IntStream.range(0, 400).mapToObj(i -> reserve("r" + i, "user" + i)).toList());

        assertThat(answers).filteredOn(answer -> !answer.isCompletedExceptionally()).hasSize(100);
        assertThat(answers).filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(300)
                .allSatisfy(answer -> assertThat(refusalOf(answer)).isEqualTo(Code.SOLD_OUT));
        assertThat(sequenceNumbers()).isEqualTo(IntStream.rangeClosed(0, 100).mapToObj(Long::valueOf).toList());
        assertThat(meters.get("somsom.command.batch.duration").timer().count() - batchesBefore).isLessThan(200);
    }

    @Test
    void anAnswerMeansThatTheEventIsStored() {
        var receipt = commands.<ReservationReceipt>sendAndWait(reserve("r1", "ann"));

        assertThat(receipt.reservationId()).isEqualTo("r1");
        assertThat(jdbc.sql(
                "SELECT payload_type FROM domain_event_entry WHERE aggregate_identifier = ? AND sequence_number = 1")
                .param(inventory)
                .query(String.class)
                .single()).isEqualTo("ticketing.tickets-reserved.v1");
    }

    @Test
    void aRefusalKeepsTheAggregateInMemory() {
        commands.sendAndWait(reserve("r1", "ann"));
        var cached = cache.get(inventory);

        assertThatThrownBy(() -> commands.sendAndWait(reserve("r2", "ann", 2))).isInstanceOf(RejectedException.class);

        assertThat(cached).isNotNull();
        assertThat(cache.<Object, Object>get(inventory)).isNotNull();
        assertThat(sequenceNumbers()).containsExactly(0L, 1L);
    }

    @Test
    void aWriteByAnotherNodeIsSeenByTheNextDecisionEvenByARefusal() {
        IntStream.range(0, 50).forEach(i -> commands.sendAndWait(reserve("r" + i, "user" + i, 2)));
        assertThatThrownBy(() -> commands.sendAndWait(reserve("late", "zoe"))).hasMessageStartingWith("SOLD_OUT");

        appendBehindTheBack(51, "ticketing.reservation-cancelled.v1", """
                {"inventoryId":"%s","reservationId":"r0","userId":"user0","quantity":2,"remaining":2,
                 "cancelledAt":"2029-12-01T12:00:00Z"}""".formatted(inventory));

        assertThat(commands.<ReservationReceipt>sendAndWait(reserve("late", "zoe")).quantity()).isEqualTo(1);
    }

    @Test
    void aFailingCommandCostsItsNeighboursNothing() {
        var tooLongToStore = "f".repeat(200) + "_2030-01-01";
        var withPoison = IntStream.range(0, 60)
                .<TicketingCommand>mapToObj(i -> switch (i) {
                    case 30 -> new CancelReservation(inventory, "none", "ann", NOW);
                    case 31 -> new OpenInventory(tooLongToStore, "f1", DATE, 1, 1, null, CLOSES, false, NOW);
                    default -> reserve("r" + i, "user" + i);
                })
                .toList();

        var answers = sendAll(withPoison);

        assertThat(refusalOf(answers.get(30))).isEqualTo(Code.RESERVATION_NOT_FOUND);
        assertThat(answers.get(31)).isCompletedExceptionally();
        assertThat(answers).filteredOn(answer -> !answer.isCompletedExceptionally()).hasSize(58);
        assertThat(sequenceNumbers()).hasSize(59);
        assertThat(meters.get("somsom.command.batches.undone").counter().count()).isPositive();
    }

    @Test
    void anUnknownAggregateIsRefused() {
        assertThatThrownBy(() -> commands.sendAndWait(new CancelReservation("none_2030-01-01", "r1", "ann", NOW)))
                .hasMessageStartingWith("NOT_FOUND");
    }

    private List<CompletableFuture<Object>> sendAll(List<? extends TicketingCommand> all) {
        var answers = all.stream().map(command -> commands.send(command)).toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .handle((done, problem) -> done)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        return answers;
    }

    private static Code refusalOf(CompletableFuture<?> answer) {
        try {
            answer.join();
            throw new AssertionError("was not refused");
        } catch (CompletionException e) {
            return ((RejectedException) e.getCause()).rejection().code();
        }
    }

    private List<Long> sequenceNumbers() {
        return jdbc.sql(
                "SELECT sequence_number FROM domain_event_entry WHERE aggregate_identifier = ? ORDER BY global_index")
                .param(inventory)
                .query(Long.class)
                .list();
    }

    private void appendBehindTheBack(long number, String name, String payload) {
        jdbc.sql(
                """
                        INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                        type, time_stamp, payload_type, payload, meta_data)
                        VALUES (UUID(), ?, ?, 'ticket-inventory', '2029-12-01T12:00:00Z', ?, ?, '{}')""")
                .params(inventory, number, name, payload)
                .update();
    }

    private ReserveTickets reserve(String id, String user) {
        return reserve(id, user, 1);
    }

    private ReserveTickets reserve(String id, String user, int quantity) {
        return new ReserveTickets(inventory, DATE, id, user, quantity, null, NOW);
    }
}
