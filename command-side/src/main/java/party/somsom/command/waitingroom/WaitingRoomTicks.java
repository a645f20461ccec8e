package party.somsom.command.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.Queries;
import party.somsom.foundation.worker.KnownOutage;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindSilentPeople;

/**
 * Ticks waiting rooms in parallel. It tells each room the time and the silent people, and does what the room asks for.
 * It asks the rank view once for all rooms.
 */
class WaitingRoomTicks {
    private static final Logger log = LoggerFactory.getLogger(WaitingRoomTicks.class);
    /** Several times the interval after which people are told to ask again. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 64;
    private static final Executor THREADS = Thread::startVirtualThread;

    private final BusyWaitingRooms busy;
    private final DrawSeeds seeds;
    private final Commands commands;
    private final Queries queries;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    WaitingRoomTicks(BusyWaitingRooms busy, DrawSeeds seeds, Commands commands, Queries queries) {
        this.busy = busy;
        this.seeds = seeds;
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Ticks the rooms, except those whose earlier tick is still in progress: ticks that pile up would admit a crowd at
     * once. Waits while too many ticks are in progress.
     *
     * @return completes when all of the ticks are done
     */
    CompletableFuture<?> send(Collection<String> queueIds, Instant now) {
        var rooms = queueIds.stream().filter(underWay::add).toList();
        if (rooms.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var silent = CompletableFuture.completedFuture(rooms).thenCompose(this::silentPeople);
        return CompletableFuture.allOf(rooms.stream()
                .map(queueId -> silent.thenCompose(found -> send(queueId, found, now))
                        .whenComplete((_, problem) -> ended(queueId, problem)))
                .toArray(CompletableFuture[]::new));
    }

    /** Fails while the rank view does not answer, because people could not learn then that they are admitted. */
    private CompletableFuture<?> send(String queueId, Map<String, List<String>> silentPeople, Instant now) {
        var silent = silentPeople.get(queueId);
        if (silent == null) {
            throw new Rejection(Code.READ_MODEL_BEHIND, queueId).asException();
        }
        free.acquireUninterruptibly();
        return CompletableFuture.completedFuture(new AdmitNext(queueId, Set.copyOf(silent), now))
                .thenCompose(commands::send)
                .thenAcceptAsync(tick -> follow(queueId, tick, now), THREADS)
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((_, _) -> free.release());
    }

    /** Logs a problem once for each room; otherwise an outage would be logged at every tick of every room. */
    private void ended(String queueId, @Nullable Throwable problem) {
        underWay.remove(queueId);
        if (problem != null && !KnownOutage.isCauseOf(problem) && failing.add(queueId)) {
            log.warn("The waiting room {} cannot be ticked; until it can, it admits nobody: {}", queueId,
                    problem.toString());
        } else if (problem == null && failing.remove(queueId)) {
            log.info("The waiting room {} ticks again", queueId);
        }
    }

    private CompletableFuture<Map<String, List<String>>> silentPeople(List<String> queueIds) {
        return queries.ask(new FindSilentPeople(queueIds, SILENT_AFTER));
    }

    private void follow(String queueId, Tick tick, Instant now) {
        if (tick.drawDue()) {
            commands.send(new DrawLine(queueId, seeds.reveal(queueId), now)).join();
        } else if (tick.idle()) {
            busy.unmark(queueId, tick.version());
        }
    }
}
