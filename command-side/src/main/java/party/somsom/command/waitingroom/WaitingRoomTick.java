package party.somsom.command.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.Queries;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindSilentPeople;

/** One tick of one room: tells it the time and who is silent, and does what it asks for. */
class WaitingRoomTick {
    private static final Logger log = LoggerFactory.getLogger(WaitingRoomTick.class);
    /** Several times as long as anybody is told to wait before asking again. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final BusyWaitingRooms busy;
    private final DrawSeeds seeds;
    private final Commands commands;
    private final Queries queries;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    WaitingRoomTick(BusyWaitingRooms busy, DrawSeeds seeds, Commands commands, Queries queries) {
        this.busy = busy;
        this.seeds = seeds;
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Does nothing while an earlier tick of the room is under way: ticks that pile up would admit a crowd at once.
     *
     * @return when it is done
     */
    CompletableFuture<?> send(String queueId, Instant now) {
        if (!underWay.add(queueId)) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.completedFuture(queueId)
                .thenCompose(this::silent)
                .thenCompose(silent -> commands.send(new AdmitNext(queueId, Set.copyOf(silent), now)))
                .thenAcceptAsync(tick -> follow(queueId, tick, now))
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((done, problem) -> ended(queueId, problem));
    }

    /** Said once for each room: an outage would say it at every tick of all of them. */
    private void ended(String queueId, @Nullable Throwable problem) {
        underWay.remove(queueId);
        if (problem != null && failing.add(queueId)) {
            log.warn("The waiting room {} cannot be ticked; until it can, it admits nobody: {}", queueId,
                    problem.toString());
        } else if (problem == null && failing.remove(queueId)) {
            log.info("The waiting room {} ticks again", queueId);
        }
    }

    /** Fails while the view of ranks does not answer: nobody could learn then that they are admitted. */
    private CompletableFuture<List<String>> silent(String queueId) {
        return queries.ask(new FindSilentPeople(queueId, SILENT_AFTER));
    }

    private void follow(String queueId, Tick tick, Instant now) {
        if (tick.drawDue()) {
            commands.send(new DrawLine(queueId, seeds.reveal(queueId), now)).join();
        } else if (tick.idle()) {
            busy.unmark(queueId, tick.version());
        }
    }
}
