package party.somsom.messages.chat;

import java.time.Instant;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** Everything that happened in a festival's chat room, except for the messages themselves. */
public sealed interface ChatEvent extends Event {
    String chatRoomId();

    @Stored("chat.room-opened.v1")
    record ChatRoomOpened(String chatRoomId, String festivalId, String organiserId,
            Instant openedAt) implements ChatEvent {
    }

    /**
     * @param afterSeq the last message before the person joined
     * @param members  the number of members, including this one
     */
    @Stored("chat.member-joined.v1")
    record MemberJoined(String chatRoomId, String userId, long afterSeq, int members,
            Instant joinedAt) implements ChatEvent {
    }

    @Stored("chat.member-left.v1")
    record MemberLeft(String chatRoomId, String userId, int members, Instant leftAt) implements ChatEvent {
    }

    /** @param members the number of members that remain; the banned person may not have been a member */
    @Stored("chat.member-banned.v1")
    record MemberBanned(String chatRoomId, String userId, String bannedBy, int members,
            Instant bannedAt) implements ChatEvent {
    }

    @Stored("chat.member-unbanned.v1")
    record MemberUnbanned(String chatRoomId, String userId, String unbannedBy,
            Instant unbannedAt) implements ChatEvent {
    }

    @Stored("chat.member-muted.v1")
    record MemberMuted(String chatRoomId, String userId, Instant until, String mutedBy,
            Instant mutedAt) implements ChatEvent {
    }

    @Stored("chat.member-unmuted.v1")
    record MemberUnmuted(String chatRoomId, String userId, String unmutedBy, Instant unmutedAt) implements ChatEvent {
    }

    @Stored("chat.slow-mode-changed.v1")
    record SlowModeChanged(String chatRoomId, int seconds, String changedBy, Instant changedAt) implements ChatEvent {
    }

    /** The message at this place must no longer be shown. */
    @Stored("chat.message-deleted.v1")
    record MessageDeleted(String chatRoomId, long seq, String deletedBy, Instant deletedAt) implements ChatEvent {
    }

    /** @param reports the number of reports of this message, including this one */
    @Stored("chat.message-reported.v1")
    record MessageReported(String chatRoomId, long seq, String reportedBy, ReportReason reason, int reports,
            Instant reportedAt) implements ChatEvent {
    }
}
