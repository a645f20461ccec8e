package party.somsom.command.waitingroom;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;

/** Knows who has which position, and who waits now. Admitted people and people who were passed over do not wait. */
class Line {
    private final HashMap<String, Long> positions = new HashMap<>();
    private final TreeMap<Long, String> waiting = new TreeMap<>();
    private long lastPosition;
    private long servedThrough;

    @Nullable
    Long positionOf(String userId) {
        return positions.get(userId);
    }

    boolean isWaiting(String userId) {
        var position = positions.get(userId);
        return position != null && waiting.containsKey(position);
    }

    long lastPosition() {
        return lastPosition;
    }

    long servedThroughWith(Collection<String> admitted) {
        return admitted.stream().map(positions::get).mapToLong(Long::longValue).reduce(servedThrough, Math::max);
    }

    /** The next people, in order of position. */
    List<String> front(int people) {
        return waiting.values().stream().limit(people).toList();
    }

    /** Everybody who has a position, in order, whether they wait or not. */
    Stream<String> people() {
        return positions.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    int size() {
        return waiting.size();
    }

    /** The rank of a person who has just come: everybody behind them still waits. */
    long rankOfNew(long position) {
        return waiting.size() - (lastPosition - position);
    }

    @EventSourcingHandler
    void on(PeopleJoined event) {
        append(event.userIds(), event.firstPosition());
    }

    @EventSourcingHandler
    void on(PlacesDrawn event) {
        append(event.userIds(), event.firstPosition());
    }

    private void append(List<String> userIds, long firstPosition) {
        lastPosition = firstPosition - 1;
        for (var userId : userIds) {
            positions.put(userId, ++lastPosition);
            waiting.put(lastPosition, userId);
        }
    }

    @EventSourcingHandler
    void on(PeopleAdmitted event) {
        event.userIds().forEach(this::stopWaiting);
        servedThrough = event.servedThrough();
    }

    @EventSourcingHandler
    void on(PeoplePassedOver event) {
        event.userIds().forEach(this::stopWaiting);
    }

    private void stopWaiting(String userId) {
        waiting.remove(positions.get(userId));
    }

    @EventSourcingHandler
    void on(AdmissionsMissed event) {
        event.userIds().forEach(this::waitAgain);
    }

    @EventSourcingHandler
    void on(PersonReturned event) {
        waitAgain(event.userId());
    }

    private void waitAgain(String userId) {
        var position = positions.get(userId);
        if (position != null) {
            waiting.put(position, userId);
        }
    }

    @EventSourcingHandler
    void on(PersonLeft event) {
        go(event.userId());
    }

    @EventSourcingHandler
    void on(AdmissionEnded event) {
        go(event.userId());
    }

    @EventSourcingHandler
    void on(AdmissionsExpired event) {
        event.userIds().forEach(this::go);
    }

    @EventSourcingHandler
    void on(PeopleSentAway event) {
        event.userIds().forEach(this::go);
    }

    private void go(String userId) {
        var position = positions.remove(userId);
        if (position != null) {
            waiting.remove(position);
        }
    }
}
