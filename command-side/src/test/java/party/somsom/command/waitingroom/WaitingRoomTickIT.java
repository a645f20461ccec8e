package party.somsom.command.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
class WaitingRoomTickIT {
    private static final Instant NOON = Instant.parse("2029-12-01T12:00:00Z");
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
    private WaitingRoomTick tick;

    @BeforeEach
    void openRoom() {
        busy = new BusyWaitingRooms(jdbc);
        tick = new WaitingRoomTick(busy, seeds, commands, queries);
        commands.send(new OpenWaitingRoom(queueId, "org", new WaitingRoomSettings(null, 600, 9, 5), null,
                CLOSES, NOON)).join();
    }

    @Test
    void admitsNobodyWhileNobodyCouldSeeIt() throws Exception {
        commands.send(new JoinWaitingRoom(queueId, List.of("ann"), NOON)).join();

        assertThatThrownBy(() -> tick.send(queueId, NOON).get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(admitted()).isEmpty();

        try (var view = new AnnotationQueryHandlerAdapter<>(new Ranks(CompletableFuture.completedFuture(List.of())))
                .subscribe(queryBus)) {
            tick.send(queueId, NOON.plusSeconds(1)).get(20, TimeUnit.SECONDS);
        }
        assertThat(admitted()).containsExactly("ann");
    }

    @Test
    void waitsForTheTickBefore() throws Exception {
        var slow = new CompletableFuture<List<String>>();
        var ranks = new Ranks(slow);
        try (var view = new AnnotationQueryHandlerAdapter<>(ranks).subscribe(queryBus)) {
            var first = tick.send(queueId, NOON);
            tick.send(queueId, NOON.plusSeconds(1)).get(20, TimeUnit.SECONDS);
            slow.complete(List.of());
            first.get(20, TimeUnit.SECONDS);

            assertThat(ranks.asked).hasSize(1);
            tick.send(queueId, NOON.plusSeconds(2)).get(20, TimeUnit.SECONDS);
            assertThat(ranks.asked).hasSize(2);
        }
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
        private final List<String> asked = new ArrayList<>();

        Ranks(CompletableFuture<List<String>> silent) {
            this.silent = silent;
        }

        @QueryHandler
        CompletableFuture<List<String>> handle(FindSilentPeople query) {
            asked.add(query.queueId());
            return silent;
        }
    }
}
