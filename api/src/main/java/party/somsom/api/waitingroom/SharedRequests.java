package party.somsom.api.waitingroom;

import java.time.Clock;
import java.util.List;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.worker.CoalescedLookups;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.messages.waitingroom.FoundPlace;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlaces;

/** Commands and queries of one room. People who come while one is on its way share the next one. */
final class SharedRequests {
    private final String queueId;
    private final Messages messages;
    private final Clock clock;
    private final CoalescedLookups<String, Place> joins;
    private final CoalescedLookups<String, FoundPlace> places;
    private final CoalescedLookups<String, FoundPlace> latestPlaces;

    SharedRequests(String queueId, Messages messages, Clock clock, Workers workers) {
        this.queueId = queueId;
        this.messages = messages;
        this.clock = clock;
        this.joins = new CoalescedLookups<>(workers.vitals("api-joins"), this::join);
        this.places = new CoalescedLookups<>(workers.vitals("api-places"), this::find);
        this.latestPlaces = new CoalescedLookups<>(workers.vitals("api-latest-places"), this::findLatest);
    }

    /** If a group is refused, each person is asked for alone: people who have a place keep it when the room closes. */
    Place join(String userId) {
        try {
            return joins.get(userId);
        } catch (RejectedException refused) {
            if (refused.rejection().code() != Rejection.Code.QUEUE_CLOSED) {
                throw refused;
            }
            return join(List.of(userId)).getFirst();
        }
    }

    FoundPlace find(String userId) {
        return places.get(userId);
    }

    /** The answer includes everything that was done before this was asked. */
    FoundPlace findLatest(String userId) {
        return latestPlaces.get(userId);
    }

    private List<Place> join(List<String> userIds) {
        return messages.send(new JoinWaitingRoom(queueId, userIds, clock.instant()), ProblemCode.QUEUE_NOT_FOUND)
                .places();
    }

    List<FoundPlace> find(List<String> userIds) {
        return find(userIds, false);
    }

    List<FoundPlace> findLatest(List<String> userIds) {
        return find(userIds, true);
    }

    private List<FoundPlace> find(List<String> userIds, boolean latest) {
        var found = messages.ask(new FindPlaces(queueId, userIds, latest));
        if (found.isEmpty()) {
            throw ProblemException.readModelBehind();
        }
        return found;
    }
}
