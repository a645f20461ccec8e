package party.somsom.messages.chat;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.Command;

/** The commands to a festival's chat room. Repeating a command changes nothing. */
public sealed interface ChatCommand extends Command<Void> {
    String chatRoomId();

    @Override
    default String aggregateId() {
        return chatRoomId();
    }

    record OpenChatRoom(@TargetAggregateIdentifier String chatRoomId, String festivalId, String organiserId,
            Instant now) implements ChatCommand {
    }

    /** @param lastSeq the last message before the person joined; messages up to this one are not unread for them */
    record JoinChatRoom(@TargetAggregateIdentifier String chatRoomId, String userId, long lastSeq,
            Instant now) implements ChatCommand {
    }

    record LeaveChatRoom(@TargetAggregateIdentifier String chatRoomId, String userId,
            Instant now) implements ChatCommand {
    }

    /** Only members may report. Each member counts once for each message. */
    record ReportMessage(@TargetAggregateIdentifier String chatRoomId, String userId, long seq, ReportReason reason,
            Instant now) implements ChatCommand {
    }

    /** Deletes a message for its author. The room does not know authors, so ask the history first. */
    record DeleteOwnMessage(@TargetAggregateIdentifier String chatRoomId, String authorId, long seq,
            Instant now) implements ChatCommand {
    }

    /** Commands that only the festival's organiser may send. */
    sealed interface Moderation extends ChatCommand {
        String moderatorId();
    }

    record DeleteMessage(@TargetAggregateIdentifier String chatRoomId, String moderatorId, long seq,
            Instant now) implements Moderation {
    }

    /** The member can read but cannot write until then. */
    record MuteMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId, Instant until,
            Instant now) implements Moderation {
    }

    record UnmuteMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId,
            Instant now) implements Moderation {
    }

    /** A banned member leaves the room. A banned person cannot join, whether they were a member or not. */
    record BanMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId,
            Instant now) implements Moderation {
    }

    record UnbanMember(@TargetAggregateIdentifier String chatRoomId, String moderatorId, String userId,
            Instant now) implements Moderation {
    }

    /** @param seconds the shortest time between two messages of one person; 0 turns slow mode off */
    record ChangeSlowMode(@TargetAggregateIdentifier String chatRoomId, String moderatorId, int seconds,
            Instant now) implements Moderation {
    }
}
