package party.somsom.command.chat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

import party.somsom.command.OrganiserOnly;
import party.somsom.foundation.eventstore.Weighed;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.chat.ChatCommand.BanMember;
import party.somsom.messages.chat.ChatCommand.ChangeSlowMode;
import party.somsom.messages.chat.ChatCommand.DeleteMessage;
import party.somsom.messages.chat.ChatCommand.DeleteOwnMessage;
import party.somsom.messages.chat.ChatCommand.JoinChatRoom;
import party.somsom.messages.chat.ChatCommand.LeaveChatRoom;
import party.somsom.messages.chat.ChatCommand.Moderation;
import party.somsom.messages.chat.ChatCommand.MuteMember;
import party.somsom.messages.chat.ChatCommand.OpenChatRoom;
import party.somsom.messages.chat.ChatCommand.ReportMessage;
import party.somsom.messages.chat.ChatCommand.UnbanMember;
import party.somsom.messages.chat.ChatCommand.UnmuteMember;
import party.somsom.messages.chat.ChatEvent.ChatRoomOpened;
import party.somsom.messages.chat.ChatEvent.MemberBanned;
import party.somsom.messages.chat.ChatEvent.MemberJoined;
import party.somsom.messages.chat.ChatEvent.MemberLeft;
import party.somsom.messages.chat.ChatEvent.MemberMuted;
import party.somsom.messages.chat.ChatEvent.MemberUnbanned;
import party.somsom.messages.chat.ChatEvent.MemberUnmuted;
import party.somsom.messages.chat.ChatEvent.MessageDeleted;
import party.somsom.messages.chat.ChatEvent.MessageReported;
import party.somsom.messages.chat.ChatEvent.SlowModeChanged;

/** Knows who is in a festival's chat room and what its organiser has decided there. It does not see the messages. */
@AggregateRoot(type = "chat-room")
@Revision("1")
class ChatRoom implements Weighed {
    @AggregateIdentifier
    private String chatRoomId;
    private String organiserId;
    private int slowModeSeconds;
    @AggregateMember
    private final RoomMembers people = new RoomMembers();
    @AggregateMember
    private final Reports reports = new Reports();
    private final Set<Long> deleted = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    ChatRoom() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenChatRoom command) {
        if (chatRoomId == null) {
            apply(new ChatRoomOpened(command.chatRoomId(), command.festivalId(), command.organiserId(),
                    command.now()));
        }
    }

    @CommandHandler
    void decide(JoinChatRoom command) {
        var userId = command.userId();
        if (people.isBanned(userId)) {
            throw new Rejection(Code.BANNED, "banned from this room").asException();
        }
        if (!people.isMember(userId)) {
            apply(new MemberJoined(chatRoomId, userId, command.lastSeq(), people.members() + 1, command.now()));
        }
    }

    @CommandHandler
    void decide(LeaveChatRoom command) {
        if (people.isMember(command.userId())) {
            apply(new MemberLeft(chatRoomId, command.userId(), people.members() - 1, command.now()));
        }
    }

    @CommandHandler
    void decide(ReportMessage command) {
        var userId = command.userId();
        var seq = command.seq();
        if (!people.isMember(userId)) {
            throw new Rejection(Code.NOT_A_MEMBER, "only members report").asException();
        }
        if (!deleted.contains(seq) && !reports.contains(seq, userId)) {
            apply(new MessageReported(chatRoomId, seq, userId, command.reason(), reports.of(seq) + 1, command.now()));
        }
    }

    @CommandHandler
    void decide(DeleteMessage command) {
        refuseUnlessOrganiser(command);
        delete(command.seq(), command.moderatorId(), command.now());
    }

    @CommandHandler
    void decide(DeleteOwnMessage command) {
        delete(command.seq(), command.authorId(), command.now());
    }

    private void delete(long seq, String deletedBy, Instant now) {
        if (!deleted.contains(seq)) {
            apply(new MessageDeleted(chatRoomId, seq, deletedBy, now));
        }
    }

    @CommandHandler
    void decide(MuteMember command) {
        refuseUnlessOrganiser(command);
        if (!people.isMember(command.userId())) {
            throw new Rejection(Code.MEMBER_NOT_FOUND, "not in this room").asException();
        }
        if (!people.isMutedUntil(command.userId(), command.until())) {
            apply(new MemberMuted(chatRoomId, command.userId(), command.until(), command.moderatorId(),
                    command.now()));
        }
    }

    @CommandHandler
    void decide(UnmuteMember command) {
        refuseUnlessOrganiser(command);
        if (people.isMuted(command.userId())) {
            apply(new MemberUnmuted(chatRoomId, command.userId(), command.moderatorId(), command.now()));
        }
    }

    @CommandHandler
    void decide(BanMember command) {
        refuseUnlessOrganiser(command);
        var userId = command.userId();
        if (!people.isBanned(userId)) {
            var left = people.members() - (people.isMember(userId) ? 1 : 0);
            apply(new MemberBanned(chatRoomId, userId, command.moderatorId(), left, command.now()));
        }
    }

    @CommandHandler
    void decide(UnbanMember command) {
        refuseUnlessOrganiser(command);
        if (people.isBanned(command.userId())) {
            apply(new MemberUnbanned(chatRoomId, command.userId(), command.moderatorId(), command.now()));
        }
    }

    @CommandHandler
    void decide(ChangeSlowMode command) {
        refuseUnlessOrganiser(command);
        if (command.seconds() != slowModeSeconds) {
            apply(new SlowModeChanged(chatRoomId, command.seconds(), command.moderatorId(), command.now()));
        }
    }

    private void refuseUnlessOrganiser(Moderation command) {
        new OrganiserOnly(organiserId).check(command.moderatorId());
    }

    @EventSourcingHandler
    void evolve(ChatRoomOpened event) {
        chatRoomId = event.chatRoomId();
        organiserId = event.organiserId();
    }

    @EventSourcingHandler
    void evolve(SlowModeChanged event) {
        slowModeSeconds = event.seconds();
    }

    @EventSourcingHandler
    void evolve(MessageDeleted event) {
        deleted.add(event.seq());
    }

    @Override
    public long weight() {
        return people.weight();
    }
}
