package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** What happened in a waiting room. */
public sealed interface WaitingRoomEvent extends Event {
    String queueId();

    /**
     * @param organiserId absent in the first events of this kind
     * @param seedHash    of the draw among those who come before the room opens; absent where it opens at once
     */
    @Stored("waiting-room.opened.v1")
    record WaitingRoomOpened(String queueId, @Nullable String organiserId, WaitingRoomSettings settings,
            @Nullable String seedHash, Instant closesAt, Instant openedAt) implements WaitingRoomEvent {
        /** Whether people may come before it opens, and are drawn then. */
        public boolean hasDraw() {
            return settings.opensAt() != null && settings.opensAt().isAfter(openedAt);
        }
    }

    /** From now on the room admits at this pace. */
    @Stored("waiting-room.pacing-changed.v1")
    record PacingChanged(String queueId, int admitPerMinute, int maxActive, boolean paused, String reason,
            String changedBy, Instant changedAt) implements WaitingRoomEvent {
    }

    /** They came before the line was drawn: they have no position yet. */
    @Stored("waiting-room.people-pre-queued.v1")
    record PeoplePreQueued(String queueId, List<String> userIds, Instant joinedAt) implements WaitingRoomEvent {
    }

    /**
     * The room has opened and everyone who was there gets a position: those who came before it opened in the order that
     * {@link LineDraw} makes of the seed, then the others as they came. {@link PlacesDrawn} says who got which.
     */
    @Stored("waiting-room.line-drawn.v1")
    record LineDrawn(String queueId, String seed, int people, Instant drawnAt) implements WaitingRoomEvent {
    }

    /**
     * A part of what the draw gave.
     *
     * @param userIds in order of position
     */
    @Stored("waiting-room.places-drawn.v1")
    record PlacesDrawn(String queueId, long firstPosition, List<String> userIds) implements WaitingRoomEvent {
    }

    /**
     * They came together and stand at the end of the line.
     *
     * @param userIds in order of position
     */
    @Stored("waiting-room.people-joined.v1")
    record PeopleJoined(String queueId, long firstPosition, List<String> userIds,
            Instant joinedAt) implements WaitingRoomEvent {
    }

    /** Someone waits in a room in which nobody did: from now on it has to be ticked. */
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
     * @param enterBy       whoever has not entered by then loses the admission; absent in the first events of this kind
     */
    @Stored("waiting-room.people-admitted.v1")
    record PeopleAdmitted(String queueId, List<String> userIds, long servedThrough, Instant admittedAt,
            @Nullable Instant enterBy, Instant admittedUntil) implements WaitingRoomEvent {
    }

    /** Someone who was admitted has come to the booking page. */
    @Stored("waiting-room.person-entered.v1")
    record PersonEntered(String queueId, String userId, Instant enteredAt) implements WaitingRoomEvent {
    }

    /** They did not enter in time: the slots are free, and they wait again where they were, for one more chance. */
    @Stored("waiting-room.admissions-missed.v1")
    record AdmissionsMissed(String queueId, List<String> userIds, Instant missedAt) implements WaitingRoomEvent {
    }

    /** Nothing was heard of them for long: they keep their positions, but nobody waits for them. */
    @Stored("waiting-room.people-passed-over.v1")
    record PeoplePassedOver(String queueId, List<String> userIds, Instant passedOverAt) implements WaitingRoomEvent {
    }

    /** Someone who was passed over is there again, in the line at their position. */
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

    /** The room closes at another time, or has just been closed: sales of its festival end then. */
    @Stored("waiting-room.closing-changed.v1")
    record ClosingChanged(String queueId, Instant closesAt, Instant changedAt) implements WaitingRoomEvent {
    }
}
