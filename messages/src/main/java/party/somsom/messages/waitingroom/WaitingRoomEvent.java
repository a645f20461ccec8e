package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** Everything that happened in a waiting room. */
public sealed interface WaitingRoomEvent extends Event {
    String queueId();

    /**
     * @param organiserId absent in the oldest events of this kind
     * @param seedHash    for the draw among people who come before the room opens; absent if it opens at once
     */
    @Stored("waiting-room.opened.v1")
    record WaitingRoomOpened(String queueId, @Nullable String organiserId, WaitingRoomSettings settings,
            @Nullable String seedHash, Instant closesAt, Instant openedAt) implements WaitingRoomEvent {
        /** Whether people may come before the room opens and then take part in a draw. */
        public boolean hasDraw() {
            return settings.opensAt() != null && settings.opensAt().isAfter(openedAt);
        }
    }

    /** From now on the room admits people at this pace. */
    @Stored("waiting-room.pacing-changed.v1")
    record PacingChanged(String queueId, int admitPerMinute, int maxActive, boolean paused, String reason,
            String changedBy, Instant changedAt) implements WaitingRoomEvent {
    }

    /** These people came before the line was drawn, so they have no position yet. */
    @Stored("waiting-room.people-pre-queued.v1")
    record PeoplePreQueued(String queueId, List<String> userIds, Instant joinedAt) implements WaitingRoomEvent {
    }

    /**
     * The room has opened, and everybody in it gets a position. People who came before the opening are in the order
     * that {@link LineDraw} makes from the seed; the others follow in the order in which they came. {@link PlacesDrawn}
     * gives the positions.
     */
    @Stored("waiting-room.line-drawn.v1")
    record LineDrawn(String queueId, String seed, int people, Instant drawnAt) implements WaitingRoomEvent {
    }

    /**
     * A part of the positions that the draw gave.
     *
     * @param userIds in order of position
     */
    @Stored("waiting-room.places-drawn.v1")
    record PlacesDrawn(String queueId, long firstPosition, List<String> userIds) implements WaitingRoomEvent {
    }

    /**
     * These people came together and stand at the end of the line.
     *
     * @param userIds in order of position
     */
    @Stored("waiting-room.people-joined.v1")
    record PeopleJoined(String queueId, long firstPosition, List<String> userIds,
            Instant joinedAt) implements WaitingRoomEvent {
    }

    /** A person waits in a room in which nobody waited before. From now on the room has to be ticked. */
    @Stored("waiting-room.waiting-began.v1")
    record WaitingBegan(String queueId, Instant beganAt) implements WaitingRoomEvent {
    }

    @Stored("waiting-room.person-left.v1")
    record PersonLeft(String queueId, String userId, Instant leftAt) implements WaitingRoomEvent {
    }

    /**
     * The people at the front were let through together.
     *
     * @param userIds       in order of position
     * @param servedThrough the highest position admitted so far
     * @param enterBy       a person who has not entered by then loses the admission; absent in the oldest events of
     *                      this kind
     */
    @Stored("waiting-room.people-admitted.v1")
    record PeopleAdmitted(String queueId, List<String> userIds, long servedThrough, Instant admittedAt,
            @Nullable Instant enterBy, Instant admittedUntil) implements WaitingRoomEvent {
    }

    /** A person who was admitted has come to the booking page. */
    @Stored("waiting-room.person-entered.v1")
    record PersonEntered(String queueId, String userId, Instant enteredAt) implements WaitingRoomEvent {
    }

    /**
     * These people did not enter in time. Their slots are free. They wait again at their places for one more chance.
     */
    @Stored("waiting-room.admissions-missed.v1")
    record AdmissionsMissed(String queueId, List<String> userIds, Instant missedAt) implements WaitingRoomEvent {
    }

    /** These people were not heard of for long. They keep their positions, but the line moves on without them. */
    @Stored("waiting-room.people-passed-over.v1")
    record PeoplePassedOver(String queueId, List<String> userIds, Instant passedOverAt) implements WaitingRoomEvent {
    }

    /** A person who was passed over is back in the line at their old position. */
    @Stored("waiting-room.person-returned.v1")
    record PersonReturned(String queueId, String userId, Instant returnedAt) implements WaitingRoomEvent {
    }

    @Stored("waiting-room.admission-ended.v1")
    record AdmissionEnded(String queueId, String userId, AdmissionEnd reason,
            Instant endedAt) implements WaitingRoomEvent {
    }

    @Stored("waiting-room.admissions-expired.v1")
    record AdmissionsExpired(String queueId, List<String> userIds, Instant expiredAt) implements WaitingRoomEvent {
    }

    /** The room closes at another time, or has just been closed. Sales of its festival end then. */
    @Stored("waiting-room.closing-changed.v1")
    record ClosingChanged(String queueId, Instant closesAt, Instant changedAt) implements WaitingRoomEvent {
    }

    /** The festival was cancelled, so the room is closed for good. {@link PeopleSentAway} says who was in it. */
    @Stored("waiting-room.closed.v1")
    record WaitingRoomClosed(String queueId, Instant closedAt) implements WaitingRoomEvent {
    }

    /**
     * A part of the people who were in the room when it was closed for good. Their places and admissions have ended.
     */
    @Stored("waiting-room.people-sent-away.v1")
    record PeopleSentAway(String queueId, List<String> userIds, Instant sentAwayAt) implements WaitingRoomEvent {
    }
}
