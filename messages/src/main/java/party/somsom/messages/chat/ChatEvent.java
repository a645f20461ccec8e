package party.somsom.messages.chat;

import java.time.Instant;

/** What happened in a festival's chat room, but for what was said there. */
public sealed interface ChatEvent {
    String chatRoomId();

    record ChatRoomOpened(String chatRoomId, String festivalId, String organiserId,
            Instant openedAt) implements ChatEvent {
    }

    /**
     * @param afterSeq the last message that was there before
     * @param members  in the room with this one
     */
    record MemberJoined(String chatRoomId, String userId, long afterSeq, int members,
            Instant joinedAt) implements ChatEvent {
    }

    record MemberLeft(String chatRoomId, String userId, int members, Instant leftAt) implements ChatEvent {
    }

    /** @param members that are left in the room; the banned person may have been none */
    record MemberBanned(String chatRoomId, String userId, String bannedBy, int members,
            Instant bannedAt) implements ChatEvent {
    }

    record MemberUnbanned(String chatRoomId, String userId, String unbannedBy,
            Instant unbannedAt) implements ChatEvent {
    }

    record MemberMuted(String chatRoomId, String userId, Instant until, String mutedBy,
            Instant mutedAt) implements ChatEvent {
    }

    record MemberUnmuted(String chatRoomId, String userId, String unmutedBy, Instant unmutedAt) implements ChatEvent {
    }

    record SlowModeChanged(String chatRoomId, int seconds, String changedBy, Instant changedAt) implements ChatEvent {
    }

    /** What was said at this place may be seen no longer. */
    record MessageDeleted(String chatRoomId, long seq, String deletedBy, Instant deletedAt) implements ChatEvent {
    }

    /** @param reports of this message with this one */
    record MessageReported(String chatRoomId, long seq, String reportedBy, ReportReason reason, int reports,
            Instant reportedAt) implements ChatEvent {
    }
}
