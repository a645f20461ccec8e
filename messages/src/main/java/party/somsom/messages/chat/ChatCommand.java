package party.somsom.messages.chat;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.Command;

/** What can be asked of a festival's chat room. Repeating any of it changes nothing. */
public sealed interface ChatCommand extends Command<Void> {
    String chatRoomId();

    @Override
    default String aggregateId() {
        return chatRoomId();
    }

    record OpenChatRoom(@TargetAggregateIdentifier String chatRoomId, String festivalId, String organiserId,
            Instant now) implements ChatCommand {
    }

    /** @param lastSeq of the last message that was there before the person; what came before it is not unread to them */
    record JoinChatRoom(@TargetAggregateIdentifier String chatRoomId, String userId, long lastSeq,
            Instant now) implements ChatCommand {
    }

    record LeaveChatRoom(@TargetAggregateIdentifier String chatRoomId, String userId,
            Instant now) implements ChatCommand {
    }

    /** For members; counts once for each of them and each message. */
    record ReportMessage(@TargetAggregateIdentifier String chatRoomId, String userId, long seq, ReportReason reason,
            Instant now) implements ChatCommand {
    }

    /** What the festival's organiser alone may do. */
    sealed interface Moderation extends ChatCommand {
        String moderatorId();
    }

    record DeleteMessage(@TargetAggregateIdentifier String chatRoomId, String moderatorId, long seq,
            Instant now) implements Moderation {
    }

    /** A member reads on but says nothing until then. */
    record MuteMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId, Instant until,
            Instant now) implements Moderation {
    }

    record UnmuteMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId,
            Instant now) implements Moderation {
    }

    /** A member leaves the room by it; whether a member or not, they do not join any more. */
    record BanMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId,
            Instant now) implements Moderation {
    }

    record UnbanMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId,
            Instant now) implements Moderation {
    }

    /** @param seconds between two messages of one person; 0 for no slow mode */
    record ChangeSlowMode(@TargetAggregateIdentifier String chatRoomId, String moderatorId, int seconds,
            Instant now) implements Moderation {
    }
}
