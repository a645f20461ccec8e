package party.somsom.command.waitingroom;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.compact.Flags;
import party.somsom.foundation.compact.IdTable;
import party.somsom.foundation.eventstore.Legible;
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
class Line implements Legible {
    private static final int POSITION = 0;

    /** In order of position. */
    private final IdTable people = new IdTable(1);
    /** The positions of those who wait. */
    private final Flags waiting = new Flags();
    private long lastPosition;
    private long servedThrough;

    @Nullable
    Long positionOf(String userId) {
        int row = people.find(userId);
        return row == IdTable.NONE ? null : Long.valueOf(people.value(row, POSITION));
    }

    boolean isWaiting(String userId) {
        int row = people.find(userId);
        return row != IdTable.NONE && waiting.contains(people.value(row, POSITION));
    }

    long lastPosition() {
        return lastPosition;
    }

    long servedThroughWith(Collection<String> admitted) {
        return admitted.stream()
                .mapToLong(userId -> Objects.requireNonNull(positionOf(userId)))
                .reduce(servedThrough, Math::max);
    }

    /** The next people, in order of position. */
    List<String> front(int most) {
        return waiting.ascending()
                .limit(most)
                .mapToObj(position -> people.id(people.findByValue(POSITION, position)))
                .toList();
    }

    /** Everybody who has a position, in order, whether they wait or not. */
    Stream<String> people() {
        return people.rows().mapToObj(people::id);
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
            people.add(userId, ++lastPosition);
            waiting.add(lastPosition);
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
        int row = people.find(userId);
        if (row != IdTable.NONE) {
            waiting.remove(people.value(row, POSITION));
        }
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
        int row = people.find(userId);
        if (row != IdTable.NONE) {
            waiting.add(people.value(row, POSITION));
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
        stopWaiting(userId);
        people.remove(userId);
    }

    @Override
    public Map<String, ?> legible() {
        var places = new LinkedHashMap<String, Stand>();
        people.rows().forEach(row -> {
            long position = people.value(row, POSITION);
            places.put(people.id(row), new Stand(position, waiting.contains(position)));
        });
        return Map.of("people", places, "waiting", waiting.size(), "lastPosition", lastPosition, "servedThrough",
                servedThrough);
    }

    private record Stand(long position, boolean waiting) {
    }

    long weight() {
        return people.weight() + waiting.weight();
    }
}
