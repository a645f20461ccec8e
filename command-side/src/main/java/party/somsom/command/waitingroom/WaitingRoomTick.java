package party.somsom.command.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindSilentPeople;

/** One tick of one room: tells it the time and who is silent, and does what it asks for. */
public class WaitingRoomTick {
    private static final Logger log = LoggerFactory.getLogger(WaitingRoomTick.class);
    /** Several times as long as anybody is told to wait before asking again. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);

    private final BusyWaitingRooms busy;
    private final DrawSeeds seeds;
    private final CommandGateway commands;
    private final QueryGateway queries;

    public WaitingRoomTick(BusyWaitingRooms busy, DrawSeeds seeds, CommandGateway commands, QueryGateway queries) {
        this.busy = busy;
        this.seeds = seeds;
        this.commands = commands;
        this.queries = queries;
    }

    void send(String queueId, Instant now) {
        silent(queueId)
                .thenCompose(silent -> commands.<Tick>send(new AdmitNext(queueId, Set.copyOf(silent), now)))
                .thenAcceptAsync(tick -> follow(queueId, tick, now))
                .whenComplete((done, problem) -> {
                    if (problem != null) {
                        log.warn("The waiting room {} could not be ticked; the next tick makes up for it", queueId,
                                problem);
                    }
                });
    }

    /** Nobody, when it cannot be told: then everyone is waited for. */
    private CompletableFuture<List<String>> silent(String queueId) {
        return queries
                .query(new FindSilentPeople(queueId, SILENT_AFTER), ResponseTypes.multipleInstancesOf(String.class))
                .exceptionally(unknown -> List.of());
    }

    private void follow(String queueId, Tick tick, Instant now) {
        if (tick.drawDue()) {
            commands.sendAndWait(new DrawLine(queueId, seeds.reveal(queueId), now));
        } else if (tick.idle()) {
            busy.unmark(queueId, tick.version());
        }
    }
}
