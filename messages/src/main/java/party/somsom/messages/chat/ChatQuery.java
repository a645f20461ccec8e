package party.somsom.messages.chat;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Query;

/** The queries about chat rooms. */
public sealed interface ChatQuery<R> extends Query<R> {
    /**
     * Returns empty if there is no such room.
     *
     * @param latest whether to wait until the answer includes everything stored so far, for a person who has just
     *               written
     */
    record FindMembership(String chatRoomId, String userId, boolean latest) implements ChatQuery<Optional<Membership>> {
    }

    /** The rooms in which a person is a member, the last joined first. The answer includes everything stored so far. */
    record FindJoinedRooms(String userId) implements ChatQuery<JoinedRooms> {
    }

    /** The members who joined last come first. */
    record FindMembers(String chatRoomId, int limit, @Nullable String cursor) implements ChatQuery<Page<MemberView>> {
    }

    /** Newest first. */
    record FindReports(String chatRoomId, int limit, @Nullable String cursor) implements ChatQuery<Page<ReportView>> {
    }

    /** What a person has reported, oldest first. The answer includes everything stored so far. */
    record FindReportsBy(String userId) implements ChatQuery<List<OwnReport>> {
    }

    /**
     * All rooms in which a person is or was a member, or was muted or banned. The answer includes everything stored so
     * far.
     */
    record FindRoomsOfPerson(String userId) implements ChatQuery<List<RoomOfPerson>> {
    }

    /** The answer includes everything stored so far. */
    record FindHiddenPeople(String userId) implements ChatQuery<HiddenUserIds> {
    }
}
