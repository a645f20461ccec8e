package party.somsom.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is published about waiting rooms. Several people may be in one event; they are in the order of the line. */
public sealed interface PublishedQueueEvent extends PublishedEvent {
    /** @param organiserPersonId absent in the oldest events of this kind */
    @PublishedType(value = "waiting-room.opened.v1", when = "A festival that needs admission has got a waiting room.")
    record WaitingRoomOpenedV1(String queueId, String festivalId, @Nullable String organiserPersonId,
            @Nullable Instant opensAt, int admitPerMinute, int maxActive, int admissionMinutes, boolean hasDraw,
            Instant closesAt, Instant openedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.pacing-changed.v1",
            when = "The organiser has changed how fast people are admitted, or has paused the room.")
    record PacingChangedV1(String queueId, String festivalId, int admitPerMinute, int maxActive, boolean paused,
            String byPersonId, Instant changedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.people-pre-queued.v1",
            when = "People have come before the room opens. They get a place in the draw.")
    record PeoplePreQueuedV1(String queueId, String festivalId, List<String> personIds,
            Instant joinedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.line-drawn.v1",
            when = "The room has opened, and everybody in it gets a position. The positions follow.")
    record LineDrawnV1(String queueId, String festivalId, int people, Instant drawnAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.places-drawn.v1", when = "People have got positions by the draw.")
    record PlacesDrawnV1(String queueId, String festivalId, long firstPosition,
            List<String> personIds) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.people-joined.v1", when = "People have joined the end of the line together.")
    record PeopleJoinedV1(String queueId, String festivalId, long firstPosition, List<String> personIds,
            Instant joinedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.person-left.v1", when = "A person has given up a place in the line.")
    record PersonLeftV1(String queueId, String festivalId, String personId,
            Instant leftAt) implements PublishedQueueEvent {
    }

    /** @param enterBy absent in the oldest events of this kind */
    @PublishedType(value = "waiting-room.people-admitted.v1", when = "The people at the front may reserve now.")
    record PeopleAdmittedV1(String queueId, String festivalId, List<String> personIds, long servedThrough,
            @Nullable Instant enterBy, Instant admittedUntil, Instant admittedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.person-entered.v1",
            when = "A person who was admitted has come to the booking page.")
    record PersonEnteredV1(String queueId, String festivalId, String personId,
            Instant enteredAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.admissions-missed.v1",
            when = "Admitted people have not come in time. They wait again for a second chance.")
    record AdmissionsMissedV1(String queueId, String festivalId, List<String> personIds,
            Instant missedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.people-passed-over.v1",
            when = "People were silent for long. They keep their positions, but the line moves on without them.")
    record PeoplePassedOverV1(String queueId, String festivalId, List<String> personIds,
            Instant passedOverAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.person-returned.v1",
            when = "A person who was passed over is back at the old position.")
    record PersonReturnedV1(String queueId, String festivalId, String personId,
            Instant returnedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.admission-ended.v1",
            when = "An admission has ended before its time, because the person has reserved or left.")
    record AdmissionEndedV1(String queueId, String festivalId, String personId, AdmissionOutcome outcome,
            Instant endedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.admissions-expired.v1",
            when = "Admissions have ended, because their time was over.")
    record AdmissionsExpiredV1(String queueId, String festivalId, List<String> personIds,
            Instant expiredAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.closing-changed.v1", when = "The room closes at another time than before.")
    record ClosingChangedV1(String queueId, String festivalId, Instant closesAt,
            Instant changedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.closed.v1",
            when = "The festival was cancelled, so the room is closed for good.")
    record WaitingRoomClosedV1(String queueId, String festivalId, Instant closedAt) implements PublishedQueueEvent {
    }

    @PublishedType(value = "waiting-room.people-sent-away.v1",
            when = "People were in a room when it was closed for good.")
    record PeopleSentAwayV1(String queueId, String festivalId, List<String> personIds,
            Instant sentAwayAt) implements PublishedQueueEvent {
    }

    /** How an admission ended before its time. */
    enum AdmissionOutcome {
        RESERVED, LEFT
    }
}
