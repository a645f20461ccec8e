package party.somsom.foundation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnector;
import org.jgroups.JChannel;
import org.jgroups.protocols.DISCARD;
import org.jgroups.protocols.TP;
import org.jgroups.stack.ProtocolStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.foundation.commandbus.GroupCommitCommandBus;
import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.MYSQL)
class TwoNodesIT {
    private static final LocalDate DATE = LocalDate.of(2030, 1, 1);
    private static final Instant NOW = Instant.parse("2029-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2030-01-01T15:00:00Z");
    private static final int CAPACITY = 300;

    private List<ConfigurableApplicationContext> nodes = List.of();

    @AfterEach
    void stop() {
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @ParameterizedTest(name = "routed: {0}")
    @ValueSource(booleans = {true, false})
    void nodesThatSellTheSameDateSellEachTicketOnce(boolean routed) {
        nodes = List.of(node(routed), node(routed));
        var inventory = openInventory();

        var answers = answers(inventory, 2 * CAPACITY);
        settle(answers);

        assertThat(answers).filteredOn(answer -> !answer.isCompletedExceptionally()).hasSize(CAPACITY);
        assertThat(answers).filteredOn(CompletableFuture::isCompletedExceptionally)
                .allSatisfy(answer -> assertThat(codeOf(answer)).isEqualTo(Code.SOLD_OUT));
        assertThat(sold(inventory)).isEqualTo(CAPACITY);
    }

    @Test
    void whenANodeLeavesTheOtherTakesItsAggregatesOver() {
        nodes = List.of(node(true), node(true));
        var inventories = IntStream.range(0, 8).mapToObj(i -> openInventory()).toList();

        nodes.getLast().close();

        assertThat(inventories).allSatisfy(inventory -> assertThat(commands(0).send(
                new ReserveTickets(inventory, DATE, "r1", "ann", 1, null, NOW)).get(20, TimeUnit.SECONDS).quantity())
                .isEqualTo(1));
    }

    /** The line between the nodes is cut. Each of them reaches the database, and each believes that it is alone. */
    @Test
    void nodesThatAreCutOffAnswerInTimeAndSellEachTicketOnce() {
        nodes = List.of(node(true), node(true));
        var inventory = openInventory();
        var lines = nodes.stream().map(TwoNodesIT::cut).toList();

        var askedAt = System.nanoTime();
        var first = answers(inventory, CAPACITY / 2);
        settle(first);
        var took = Duration.ofNanos(System.nanoTime() - askedAt);
        var again = answers(inventory, 2 * CAPACITY);
        settle(again);
        lines.forEach(line -> line.setDiscardAll(false));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> nodes.stream().allMatch(node -> channel(node).getView().size() == nodes.size()));
        settle(answers(inventory, 2 * CAPACITY));

        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(first).filteredOn(CompletableFuture::isCompletedExceptionally)
                .allSatisfy(answer -> assertThatThrownBy(answer::join)
                        .hasCauseInstanceOf(CommandBusConnectorCommunicationException.class));
        assertThat(again).filteredOn(answer -> !answer.isCompletedExceptionally()).hasSize(CAPACITY);
        assertThat(sold(inventory)).isEqualTo(CAPACITY);
    }

    /** Each node refuses what the other sends to it, for a second. */
    @Test
    void whatANodeThatStoodStillDidNotExecuteItsSenderExecutes() {
        nodes = List.of(node(true), node(true));
        var inventory = openInventory();

        nodes.forEach(TwoNodesIT::stoodStill);
        var answers = answers(inventory, CAPACITY);
        settle(answers);

        assertThat(answers).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(sold(inventory)).isEqualTo(CAPACITY);
    }

    private static void stoodStill(ConfigurableApplicationContext node) {
        var standstill = Objects.requireNonNull(
                ReflectionTestUtils.getField(node.getBean(GroupCommitCommandBus.class), "standstill"));
        ReflectionTestUtils.setField(standstill, "lastBeat", System.nanoTime() - Duration.ofSeconds(9).toNanos());
        ReflectionTestUtils.invokeMethod(standstill, "run");
    }

    private List<? extends CompletableFuture<?>> answers(String inventory, int buyers) {
        return IntStream.range(0, buyers)
                .mapToObj(i -> commands(i % 2).send(
                        new ReserveTickets(inventory, DATE, "r" + i, "user" + i, 1, null, NOW)))
                .toList();
    }

    private static DISCARD cut(ConfigurableApplicationContext node) {
        try {
            var line = new DISCARD().setDiscardAll(true);
            channel(node).getProtocolStack().insertProtocol(line, ProtocolStack.Position.ABOVE, TP.class);
            return line;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JChannel channel(ConfigurableApplicationContext node) {
        var connector = node.getBean(JGroupsConnector.class);
        return (JChannel) Objects.requireNonNull(
                ReflectionTestUtils.getField(connector, JGroupsConnector.class, "channel"));
    }

    private long sold(String inventory) {
        return nodes.getFirst()
                .getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM domain_event_entry WHERE aggregate_identifier = ?")
                .param(inventory)
                .query(Long.class)
                .single() - 1;
    }

    private String openInventory() {
        var inventory = TicketingIds.inventoryId(UUID.randomUUID().toString(), DATE);
        commands(0).send(new OpenInventory(inventory, "f1", DATE, CAPACITY, 1, null, CLOSES, false, NOW)).join();
        return inventory;
    }

    private Commands commands(int node) {
        return nodes.get(node).getBean(Commands.class);
    }

    private static ConfigurableApplicationContext node(boolean routed) {
        return new SpringApplicationBuilder(CommandSideTestApplication.class).web(WebApplicationType.NONE)
                .properties("somsom.cluster.enabled=" + routed, "spring.flyway.enabled=false")
                .run();
    }

    private static void settle(List<? extends CompletableFuture<?>> answers) {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .handle((done, problem) -> done)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static Code codeOf(CompletableFuture<?> answer) {
        try {
            answer.join();
            throw new AssertionError("was not refused");
        } catch (CompletionException e) {
            return ((CommandExecutionException) e.getCause()).<Rejection>getDetails().orElseThrow().code();
        }
    }
}
