package party.somsom.messages.chat;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Query;

/** What can be asked about chat rooms. */
public sealed interface ChatQuery<R> extends Query<R> {
    /**
     * Answers nothing where there is no such room.
     *
     * @param latest wait until everything stored so far is in it, for someone who just wrote
     */
    record FindMembership(String chatRoomId, String userId, boolean latest) implements ChatQuery<Optional<Membership>> {
    }

    /** The rooms that a person is a member of, those they joined last first; everything stored so far is included. */
    record FindJoinedRooms(String userId) implements ChatQuery<JoinedRooms> {
    }

    /** Those who joined last first. */
    record FindMembers(String chatRoomId, int limit, @Nullable String cursor) implements ChatQuery<Page<MemberView>> {
    }

    /** Newest first. */
    record FindReports(String chatRoomId, int limit, @Nullable String cursor) implements ChatQuery<Page<ReportView>> {
    }

    /** Everything stored so far is included. */
    record FindHiddenPeople(String userId) implements ChatQuery<HiddenPeople> {
    }
}
