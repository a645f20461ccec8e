package party.somsom.query.waitingroom;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;

import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.QueueState;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlace;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindQueueStatus;
import party.somsom.query.projection.ProjectionGate;
import party.somsom.query.waitingroom.RankView.KnownPlace;
import party.somsom.query.waitingroom.RankView.RoomFacts;

/** Answers places and the public status from the rank view. */
public class WaitingRoomQueries {
    private static final long NOT_WAITING = -1;

    private final RankView view;
    private final ProjectionGate gate;
    private final Clock clock;

    public WaitingRoomQueries(RankView view, ProjectionGate gate, Clock clock) {
        this.view = view;
        this.gate = gate;
        this.clock = clock;
    }

    @QueryHandler
    Optional<QueueStatus> handle(FindQueueStatus query) {
        var now = clock.instant();
        return view.room(query.queueId(), now).map(room -> {
            var estimate = Estimate.of(room.waiting(), room);
            return new QueueStatus(WaitingRoomIds.festivalOf(query.queueId()),
                    QueueState.at(now, room.opensAt(), room.closesAt()), room.opensAt(),
                    room.waiting(), room.active(), room.servedThrough(), room.recentAdmissions(),
                    estimate.waitSeconds(), estimate.nextPollSeconds());
        });
    }

    /** Someone the view does not see in the room may have joined a moment ago: only then is it worth waiting for it. */
    @QueryHandler
    Optional<PlaceView> handle(FindPlace query) {
        if (query.latest()) {
            gate.awaitCaughtUp(RankProjection.GROUP);
        }
        var now = clock.instant();
        var place = view.place(query.queueId(), query.userId());
        if (!query.latest() && place.filter(p -> p.isInTheRoom(now)).isEmpty()) {
            gate.awaitCaughtUp(RankProjection.GROUP);
            place = view.place(query.queueId(), query.userId());
        }
        var known = place;
        return view.room(query.queueId(), now)
                .map(room -> known.map(p -> placeView(query.queueId(), p, room, now))
                        .orElseGet(() -> stranger(query.queueId(), room)));
    }

    private static PlaceView placeView(String queueId, KnownPlace place, RoomFacts room, Instant now) {
        boolean allowed = place.isAdmitted(now);
        var standing = place.standing() == Standing.ADMITTED && !allowed ? Standing.EXPIRED : place.standing();
        boolean waiting = standing == Standing.WAITING;
        long ahead = waiting ? place.ahead() : 0;
        var estimate = Estimate.of(ahead, room);
        return new PlaceView(WaitingRoomIds.festivalOf(queueId), place.position(), waiting ? ahead + 1 : NOT_WAITING,
                allowed, standing, ahead,
                estimate.waitSeconds(), estimate.nextPollSeconds(), allowed ? place.admittedUntil() : null);
    }

    private static PlaceView stranger(String queueId, RoomFacts room) {
        var estimate = Estimate.of(room.waiting(), room);
        return new PlaceView(WaitingRoomIds.festivalOf(queueId), null, NOT_WAITING, false, null, room.waiting(),
                estimate.waitSeconds(),
                estimate.nextPollSeconds(), null);
    }
}
