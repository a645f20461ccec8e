package party.somsom.command.waitingroom;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.Queries;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindSilentPeople;
import party.somsom.messages.waitingroom.WaitingRoomSettings;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class WaitingRoomTicksIT {
    private static final Instant NOON = Instant.parse("2029-12-01T12:00:00Z");
    private static final List<String> NOBODY = List.of();
    private static final Instant CLOSES = Instant.parse("2030-01-01T15:00:00Z");

    @Autowired
    private Commands commands;
    @Autowired
    private Queries queries;
    @Autowired
    private QueryBus queryBus;
    @Autowired
    private EventStore events;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DrawSeeds seeds;

    private final String queueId = "queue_" + UUID.randomUUID();
    private BusyWaitingRooms busy;
    private WaitingRoomTicks ticks;

    @BeforeEach
    void openRoom() {
        busy = new BusyWaitingRooms(jdbc);
        ticks = new WaitingRoomTicks(busy, seeds, commands, queries);
        commands.send(new OpenWaitingRoom(queueId, "org", new WaitingRoomSettings(null, 600, 9, 5), null,
                CLOSES, NOON)).join();
    }

    @Test
    void admitsNobodyWhileNobodyCouldSeeIt() throws Exception {
        commands.send(new JoinWaitingRoom(queueId, List.of("ann"), NOON)).join();

        assertThatThrownBy(() -> ticks.send(List.of(queueId), NOON).get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(admitted()).isEmpty();

        try (var view = new AnnotationQueryHandlerAdapter<>(new Ranks(CompletableFuture.completedFuture(NOBODY)))
                .subscribe(queryBus)) {
            ticks.send(List.of(queueId), NOON.plusSeconds(1)).get(20, TimeUnit.SECONDS);
        }
        assertThat(admitted()).containsExactly("ann");
    }

    @Test
    void waitsForTheTickBefore() throws Exception {
        var slow = new CompletableFuture<List<String>>();
        var ranks = new Ranks(slow);
        try (var view = new AnnotationQueryHandlerAdapter<>(ranks).subscribe(queryBus)) {
            var first = ticks.send(List.of(queueId), NOON);
            ticks.send(List.of(queueId), NOON.plusSeconds(1)).get(20, TimeUnit.SECONDS);
            slow.complete(NOBODY);
            first.get(20, TimeUnit.SECONDS);

            assertThat(ranks.asked).hasSize(1);
            ticks.send(List.of(queueId), NOON.plusSeconds(2)).get(20, TimeUnit.SECONDS);
            assertThat(ranks.asked).hasSize(2);
        }
    }

    @Test
    void asksOnceForAllRoomsAndWaitsForNoOther() throws Exception {
        var other = "queue_" + UUID.randomUUID();
        var ranks = new Ranks(CompletableFuture.completedFuture(NOBODY));
        commands.send(new JoinWaitingRoom(queueId, List.of("ann"), NOON)).join();
        try (var view = new AnnotationQueryHandlerAdapter<>(ranks).subscribe(queryBus)) {
            assertThatThrownBy(() -> ticks.send(List.of(other, queueId), NOON).get(20, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(ranks.asked).containsExactly(List.of(other, queueId));
        assertThat(admitted()).containsExactly("ann");
    }

    @Test
    void aRoomThatOpensLaterIsNotDueBeforeWhateverElseHappens() {
        busy.mark(queueId, 0, NOON);
        busy.mark(queueId, 1, Instant.EPOCH);

        assertThat(busy.due(NOON.minusMillis(1))).doesNotContain(queueId);
        assertThat(busy.due(NOON)).contains(queueId);
    }

    private List<String> admitted() {
        return events.readEvents(queueId)
                .asStream()
                .map(Message::getPayload)
                .filter(PeopleAdmitted.class::isInstance)
                .flatMap(event -> ((PeopleAdmitted) event).userIds().stream())
                .toList();
    }

    static class Ranks {
        private final CompletableFuture<List<String>> silent;
        private final List<List<String>> asked = new ArrayList<>();

        Ranks(CompletableFuture<List<String>> silent) {
            this.silent = silent;
        }

        @QueryHandler
        CompletableFuture<Map<String, List<String>>> handle(FindSilentPeople query) {
            asked.add(query.queueIds());
            return silent.thenApply(people -> query.queueIds().stream().collect(toMap(identity(), _ -> people)));
        }
    }
}
