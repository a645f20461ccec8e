package party.somsom.events;

import java.time.Instant;

/** What is published about chat rooms and who is in them. What people say is not published. */
public sealed interface PublishedChatEvent extends PublishedEvent {
    @PublishedType(value = "chat.room-opened.v1", when = "A festival has got a chat room.")
    record ChatRoomOpenedV1(String chatRoomId, String festivalId, String organiserPersonId,
            Instant openedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.member-joined.v1", when = "A person has joined a chat room.")
    record MemberJoinedV1(String chatRoomId, String personId, long afterSeq, int members,
            Instant joinedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.member-left.v1", when = "A person has left a chat room.")
    record MemberLeftV1(String chatRoomId, String personId, int members, Instant leftAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.member-banned.v1", when = "The organiser has banned a person from a chat room.")
    record MemberBannedV1(String chatRoomId, String personId, String byPersonId, int members,
            Instant bannedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.member-unbanned.v1", when = "A banned person may join a chat room again.")
    record MemberUnbannedV1(String chatRoomId, String personId, String byPersonId,
            Instant unbannedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.member-muted.v1", when = "A person may not write in a chat room for a while.")
    record MemberMutedV1(String chatRoomId, String personId, String byPersonId, Instant mutedUntil,
            Instant mutedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.member-unmuted.v1", when = "A person who was muted may write again.")
    record MemberUnmutedV1(String chatRoomId, String personId, String byPersonId,
            Instant unmutedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.slow-mode-changed.v1",
            when = "The time between two messages of one person has changed.")
    record SlowModeChangedV1(String chatRoomId, int slowModeSeconds, String byPersonId,
            Instant changedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.message-deleted.v1", when = "A message is no longer shown.")
    record MessageDeletedV1(String chatRoomId, long seq, String byPersonId,
            Instant deletedAt) implements PublishedChatEvent {
    }

    @PublishedType(value = "chat.message-reported.v1", when = "A person has reported a message.")
    record MessageReportedV1(String chatRoomId, long seq, String byPersonId, int reports,
            Instant reportedAt) implements PublishedChatEvent {
    }
}
