package party.somsom.query.waitingroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.messages.waitingroom.Fairness;
import party.somsom.messages.waitingroom.FoundPlace;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.QueueState;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindFairness;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlaces;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindQueueStatuses;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindSilentPeople;

/** Answers places and the public status from the rank view, and starts a rebuild of a room that has no answer. */
class WaitingRoomQueries {
    private static final Duration FACTS_KEPT = Duration.ofMillis(500);
    private static final long ROOMS_KEPT = 1_000;

    private final RankView view;
    private final Tickets tickets;
    private final FairnessView fairness;
    private final RankRebuild rebuild;
    private final ProjectionGate gate;
    private final Clock clock;
    /** Facts that are the same for everyone in a room are not read again for each person. */
    private final Cache<String, RoomFacts> facts = Caffeine.newBuilder()
            .expireAfterWrite(FACTS_KEPT)
            .maximumSize(ROOMS_KEPT)
            .build();

    WaitingRoomQueries(RankView view, Tickets tickets, FairnessView fairness, RankRebuild rebuild, ProjectionGate gate,
            Clock clock) {
        this.view = view;
        this.tickets = tickets;
        this.fairness = fairness;
        this.rebuild = rebuild;
        this.gate = gate;
        this.clock = clock;
    }

    @QueryHandler
    Map<String, QueueStatus> handle(FindQueueStatuses query) {
        var now = clock.instant();
        var rooms = tickets.with(orRebuild(query.queueIds(), view.rooms(query.queueIds(), now)), now);
        facts.putAll(rooms);
        Map<String, QueueStatus> statuses = new HashMap<>();
        rooms.forEach((queueId, room) -> statuses.put(queueId, status(queueId, room, now)));
        return statuses;
    }

    private static QueueStatus status(String queueId, RoomFacts room, Instant now) {
        var estimate = Estimate.ofStatus(room, now);
        return new QueueStatus(WaitingRoomIds.festivalOf(queueId),
                QueueState.at(now, room.opensAt(), room.closesAt()), room.paused() ? true : null, room.opensAt(),
                soldOut(room, now), datesLeft(room, now), room.waiting(), room.speed().active(), room.servedThrough(),
                room.lastMinute(), estimate.waitSeconds(), estimate.nextPollSeconds());
    }

    private static @Nullable Boolean soldOut(RoomFacts room, Instant now) {
        return room.isClosed(now) ? null : room.tickets().soldOut();
    }

    private static @Nullable List<LocalDate> datesLeft(RoomFacts room, Instant now) {
        return room.isClosed(now) ? null : room.tickets().dates();
    }

    @QueryHandler
    List<FoundPlace> handle(FindPlaces query) {
        var queueId = query.queueId();
        if (query.latest() && !knowsTheLatest(queueId)) {
            rebuild.start(queueId);
            return List.of();
        }
        var now = clock.instant();
        return orRebuild(queueId, view.places(queueId, query.userIds()))
                .flatMap(places -> facts(queueId, now)
                        .map(room -> places.stream().map(place -> found(queueId, place, room, now)).toList()))
                .orElse(List.of());
    }

    @QueryHandler
    Optional<Fairness> handle(FindFairness query) {
        return orRebuild(query.queueId(), fairness.find(query.queueId(), query.limit(), query.cursor()));
    }

    @QueryHandler
    Map<String, List<String>> handle(FindSilentPeople query) {
        return orRebuild(query.queueIds(), view.silent(query.queueIds(), query.silence()));
    }

    /**
     * Waits for events that are not projected yet, but not for events that Redis has lost: those will not come. Asks
     * the view first: while Redis is away, nothing is projected and the wait would be in vain.
     */
    private boolean knowsTheLatest(String queueId) {
        long latest = rebuild.lastEvent(queueId);
        if (view.lastApplied(queueId) >= latest) {
            return true;
        }
        gate.awaitCaughtUp(RankProjection.GROUP);
        return view.lastApplied(queueId) >= latest;
    }

    private Optional<RoomFacts> facts(String queueId, Instant now) {
        var kept = facts.getIfPresent(queueId);
        if (kept != null) {
            return Optional.of(kept);
        }
        var rooms = tickets.with(orRebuild(List.of(queueId), view.rooms(List.of(queueId), now)), now);
        facts.putAll(rooms);
        return Optional.ofNullable(rooms.get(queueId));
    }

    private <T> Optional<T> orRebuild(String queueId, Optional<T> found) {
        if (found.isEmpty()) {
            rebuild.start(queueId);
        }
        return found;
    }

    private <T> Map<String, T> orRebuild(List<String> queueIds, Map<String, T> found) {
        queueIds.stream().filter(queueId -> !found.containsKey(queueId)).forEach(rebuild::start);
        return found;
    }

    private static FoundPlace found(String queueId, KnownPlace place, RoomFacts room, Instant now) {
        var standing = place.standing(now);
        boolean allowed = standing == Standing.ADMITTED;
        long ahead = ahead(place, standing, room);
        var estimate = standing == null || standing == Standing.WAITING
                ? Estimate.of(ahead, room, now)
                : Estimate.over(allowed);
        var view = new PlaceView(WaitingRoomIds.festivalOf(queueId), place.position(), rank(place, standing), allowed,
                standing,
                ahead, estimate.waitSeconds(), estimate.nextPollSeconds(), allowed ? place.admittedUntil() : null,
                allowed ? place.enterBy() : null, soldOut(room, now), datesLeft(room, now));
        return new FoundPlace(view, place.state() == KnownPlace.State.PASSED_OVER, place.enterBy() == null);
    }

    private static long rank(KnownPlace place, @Nullable Standing standing) {
        return standing == Standing.WAITING && place.position() != null ? Math.max(0, place.ahead()) + 1 : -1;
    }

    private static long ahead(KnownPlace place, @Nullable Standing standing, RoomFacts room) {
        if (place.state() == KnownPlace.State.PRE_QUEUED) {
            return place.preQueued() - 1;
        }
        if (standing == null) {
            return room.waiting();
        }
        return Math.max(0, place.ahead());
    }
}
