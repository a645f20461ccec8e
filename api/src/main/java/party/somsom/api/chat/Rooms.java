package party.somsom.api.chat;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.chat.ChatMessage;
import party.somsom.chat.Conversations;
import party.somsom.messages.chat.ChatQuery.FindHiddenPeople;
import party.somsom.messages.chat.ChatQuery.FindMembership;
import party.somsom.messages.chat.Membership;

/** Finds rooms, and refuses people who may not do what they want to do there. */
@Component
class Rooms {
    private final Messages messages;
    private final Conversations conversations;

    Rooms(Messages messages, Conversations conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    /** Refuses with {@code CHAT_ROOM_NOT_FOUND}. */
    Membership find(String chatRoomId, String userId) {
        return read(chatRoomId, userId, false);
    }

    /** Like {@link #find}, but includes everything that was done so far. */
    Membership latest(String chatRoomId, String userId) {
        return read(chatRoomId, userId, true);
    }

    private Membership read(String chatRoomId, String userId, boolean latest) {
        return messages.ask(new FindMembership(chatRoomId, userId, latest))
                .orElseThrow(() -> new ProblemException(ProblemCode.CHAT_ROOM_NOT_FOUND));
    }

    /** Refuses with {@code NOT_A_MEMBER}. */
    Membership member(String chatRoomId, String userId) {
        return refuseStranger(find(chatRoomId, userId));
    }

    Membership latestMember(String chatRoomId, String userId) {
        return refuseStranger(latest(chatRoomId, userId));
    }

    private static Membership refuseStranger(Membership membership) {
        if (!membership.isMember()) {
            throw new ProblemException(ProblemCode.NOT_A_MEMBER);
        }
        return membership;
    }

    /** Refuses with {@code FORBIDDEN}. */
    Membership organiser(String chatRoomId, String userId) {
        var membership = find(chatRoomId, userId);
        if (!membership.isOrganiser()) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        return membership;
    }

    long lastSeq(String chatRoomId) {
        return conversations.lastSeqs(Set.of(chatRoomId)).getOrDefault(chatRoomId, 0L);
    }

    /** Refuses with {@code MESSAGE_NOT_FOUND} if there is no such message. */
    void refuseUnsaid(String chatRoomId, long seq) {
        if (seq < 1 || seq > lastSeq(chatRoomId)) {
            throw new ProblemException(ProblemCode.MESSAGE_NOT_FOUND);
        }
    }

    /** Refuses with {@code FORBIDDEN} unless this person has said it. */
    void refuseUnlessAuthor(String chatRoomId, long seq, String userId) {
        var said = seq < 1 ? List.<ChatMessage>of() : conversations.after(chatRoomId, seq - 1, 1);
        if (said.stream().noneMatch(message -> message.seq() == seq && message.senderId().equals(userId))) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
    }

    Set<String> hiddenBy(String userId) {
        return messages.ask(new FindHiddenPeople(userId)).userIds();
    }
}
