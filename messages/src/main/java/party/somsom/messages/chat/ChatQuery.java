package party.somsom.messages.chat;

import org.jspecify.annotations.Nullable;

/** What can be asked about chat rooms. */
public sealed interface ChatQuery {
    /**
     * Answers an {@code Optional} of {@link Membership}, empty where there is no such room.
     *
     * @param latest wait until everything stored so far is in it, for someone who just wrote
     */
    record FindMembership(String chatRoomId, String userId, boolean latest) implements ChatQuery {
    }

    /** The rooms that a person is a member of, those they joined last first: {@link JoinedRooms}, everything included. */
    record FindJoinedRooms(String userId) implements ChatQuery {
    }

    /** Answers a page of {@link MemberView}, those who joined last first. */
    record FindMembers(String chatRoomId, int limit, @Nullable String cursor) implements ChatQuery {
    }

    /** Answers a page of {@link ReportView}, newest first. */
    record FindReports(String chatRoomId, int limit, @Nullable String cursor) implements ChatQuery {
    }

    /** Answers {@link HiddenPeople}. */
    record FindHiddenPeople(String userId) implements ChatQuery {
    }
}
