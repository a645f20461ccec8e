package party.somsom.command.waitingroom;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;

import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Places;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;

/** Gives people their places: among the people for the draw, at the end of the line, or where they stood before. */
record Joining(String queueId, Closing closing, PreQueue preQueue, Line line, BookingPage page) {
    /** A person who has a place keeps it, even after the room has closed. */
    Places join(List<String> userIds, Instant now) {
        var lastBefore = line.lastPosition();
        var newcomers = userIds.stream().filter(userId -> !holdsPlace(userId, now)).distinct().toList();
        if (!newcomers.isEmpty()) {
            closing.refuseIfPast(now);
            if (newcomers.stream().anyMatch(userId -> page.of(userId) != null)) {
                page.endLapsed(queueId, now);
            }
            takeIn(newcomers, now);
        }
        return new Places(userIds.stream().map(userId -> placeOf(userId, lastBefore)).toList());
    }

    private boolean holdsPlace(String userId, Instant now) {
        var admitted = page.of(userId);
        return line.isWaiting(userId) || preQueue.contains(userId) || admitted != null && admitted.isLive(now);
    }

    private void takeIn(List<String> newcomers, Instant now) {
        newcomers.forEach(userId -> comeBack(userId, now));
        var strangers = newcomers.stream().filter(userId -> line.positionOf(userId) == null).toList();
        if (strangers.isEmpty()) {
            return;
        }
        if (preQueue.isOpen()) {
            apply(new PeoplePreQueued(queueId, strangers, now));
        } else {
            beginIfNobodyWaits(now);
            apply(new PeopleJoined(queueId, line.lastPosition() + 1, strangers, now));
        }
    }

    /** Puts a person who was passed over back into the line at the same position. Nothing changes for other people. */
    void comeBack(String userId, Instant now) {
        if (line.positionOf(userId) != null && !line.isWaiting(userId) && page.of(userId) == null) {
            beginIfNobodyWaits(now);
            apply(new PersonReturned(queueId, userId, now));
        }
    }

    private void beginIfNobodyWaits(Instant now) {
        if (line.size() == 0) {
            apply(new WaitingBegan(queueId, now));
        }
    }

    private Place placeOf(String userId, long lastBefore) {
        var position = line.positionOf(userId);
        var admitted = page.of(userId);
        if (admitted != null) {
            return new Place(position, Standing.ADMITTED, null, admitted.until());
        }
        var rank = position == null || position <= lastBefore ? null : Long.valueOf(line.rankOfNew(position));
        return new Place(position, Standing.WAITING, rank, null);
    }
}
