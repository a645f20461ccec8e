package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.util.List;

/** What happened in a waiting room. */
public sealed interface WaitingRoomEvent {
    String queueId();

    record WaitingRoomOpened(String queueId, WaitingRoomSettings settings, Instant closesAt,
            Instant openedAt) implements WaitingRoomEvent {
    }

    record PersonJoined(String queueId, String userId, long position, Instant joinedAt) implements WaitingRoomEvent {
    }

    record PersonLeft(String queueId, String userId, Instant leftAt) implements WaitingRoomEvent {
    }

    /**
     * The people at the front were let through together.
     *
     * @param userIds       in order of position
     * @param servedThrough the highest position admitted so far
     */
    record PeopleAdmitted(String queueId, List<String> userIds, long servedThrough, Instant admittedAt,
            Instant admittedUntil) implements WaitingRoomEvent {
    }

    record AdmissionEnded(String queueId, String userId, AdmissionEnd reason,
            Instant endedAt) implements WaitingRoomEvent {
    }

    record AdmissionsExpired(String queueId, List<String> userIds, Instant expiredAt) implements WaitingRoomEvent {
    }
}
