package party.somsom.api.chat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.live.Subscriptions;
import party.somsom.messages.chat.ChatEvent.MemberBanned;
import party.somsom.messages.chat.ChatEvent.MemberJoined;
import party.somsom.messages.chat.ChatEvent.MemberLeft;

/** Runs on every node, for the people who are connected to that node. */
@Component
@ProcessingGroup(WhenSomeoneLeavesThenEndTheirSubscriptions.GROUP)
class WhenSomeoneLeavesThenEndTheirSubscriptions {
    static final String GROUP = "follow-members";

    private final ConnectedPeople people;
    private final UnreadQueue unread;
    private final Subscriptions subscriptions;

    WhenSomeoneLeavesThenEndTheirSubscriptions(ConnectedPeople people, UnreadQueue unread,
            Subscriptions subscriptions) {
        this.people = people;
        this.unread = unread;
        this.subscriptions = subscriptions;
    }

    @EventHandler
    void on(MemberJoined event) {
        people.joined(event.chatRoomId(), event.userId(), event.afterSeq());
        unread.joined(event.chatRoomId(), event.userId(), event.afterSeq());
    }

    @EventHandler
    void on(MemberLeft event) {
        end(event.chatRoomId(), event.userId(), ProblemCode.NOT_A_MEMBER);
    }

    @EventHandler
    void on(MemberBanned event) {
        end(event.chatRoomId(), event.userId(), ProblemCode.BANNED);
    }

    private void end(String chatRoomId, String userId, ProblemCode why) {
        people.left(chatRoomId, userId);
        subscriptions.end(userId, ChatTopic.of(chatRoomId), new ProblemException(why));
        subscriptions.end(userId, ChatTopic.changesOf(chatRoomId), new ProblemException(why));
    }
}
