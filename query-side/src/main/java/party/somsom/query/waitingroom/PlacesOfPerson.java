package party.somsom.query.waitingroom;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;

import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.messages.waitingroom.OwnPlace;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlacesOf;

/** Answers in which queues a person has a place. Redis keeps places by queue, so this looks into each of them. */
class PlacesOfPerson {
    private static final int QUEUES_AT_ONCE = 500;

    private final RoomRows rooms;
    private final RankView view;
    private final ProjectionGate gate;
    private final Clock clock;

    PlacesOfPerson(RoomRows rooms, RankView view, ProjectionGate gate, Clock clock) {
        this.rooms = rooms;
        this.view = view;
        this.gate = gate;
        this.clock = clock;
    }

    @QueryHandler
    List<OwnPlace> handle(FindPlacesOf query) {
        gate.awaitCaughtUp(RankProjection.GROUP);
        var queueIds = rooms.all().stream().map(WaitingRoomIds::queueId).toList();
        var places = new ArrayList<OwnPlace>();
        for (int from = 0; from < queueIds.size(); from += QUEUES_AT_ONCE) {
            var some = queueIds.subList(from, Math.min(queueIds.size(), from + QUEUES_AT_ONCE));
            view.placesOf(query.userId(), some).forEach((queueId, place) -> add(queueId, place, places));
        }
        return places;
    }

    private void add(String queueId, KnownPlace place, List<OwnPlace> places) {
        var standing = place.standing(clock.instant());
        if (standing != null) {
            places.add(new OwnPlace(WaitingRoomIds.festivalOf(queueId), place.position(), standing,
                    place.admittedUntil()));
        }
    }
}
