package party.somsom.events.translation;

import party.somsom.events.PublishedChatEvent;
import party.somsom.events.PublishedChatEvent.ChatRoomOpenedV1;
import party.somsom.events.PublishedChatEvent.MemberBannedV1;
import party.somsom.events.PublishedChatEvent.MemberJoinedV1;
import party.somsom.events.PublishedChatEvent.MemberLeftV1;
import party.somsom.events.PublishedChatEvent.MemberMutedV1;
import party.somsom.events.PublishedChatEvent.MemberUnbannedV1;
import party.somsom.events.PublishedChatEvent.MemberUnmutedV1;
import party.somsom.events.PublishedChatEvent.MessageDeletedV1;
import party.somsom.events.PublishedChatEvent.MessageReportedV1;
import party.somsom.events.PublishedChatEvent.SlowModeChangedV1;
import party.somsom.messages.chat.ChatEvent;
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

/** What is published of chat rooms. Why a message was reported is between the person and the organiser. */
record ChatTranslation(Pseudonyms ids) {
    PublishedChatEvent of(ChatEvent event) {
        var room = event.chatRoomId();
        return switch (event) {
            case ChatRoomOpened it ->
                new ChatRoomOpenedV1(room, it.festivalId(), person(it.organiserId()), it.openedAt());
            case MemberJoined it ->
                new MemberJoinedV1(room, person(it.userId()), it.afterSeq(), it.members(), it.joinedAt());
            case MemberLeft it -> new MemberLeftV1(room, person(it.userId()), it.members(), it.leftAt());
            case MemberBanned it ->
                new MemberBannedV1(room, person(it.userId()), person(it.bannedBy()), it.members(), it.bannedAt());
            case MemberUnbanned it ->
                new MemberUnbannedV1(room, person(it.userId()), person(it.unbannedBy()), it.unbannedAt());
            case MemberMuted it ->
                new MemberMutedV1(room, person(it.userId()), person(it.mutedBy()), it.until(), it.mutedAt());
            case MemberUnmuted it ->
                new MemberUnmutedV1(room, person(it.userId()), person(it.unmutedBy()), it.unmutedAt());
            case SlowModeChanged it ->
                new SlowModeChangedV1(room, it.seconds(), person(it.changedBy()), it.changedAt());
            case MessageDeleted it -> new MessageDeletedV1(room, it.seq(), person(it.deletedBy()), it.deletedAt());
            case MessageReported it ->
                new MessageReportedV1(room, it.seq(), person(it.reportedBy()), it.reports(), it.reportedAt());
        };
    }

    private String person(String userId) {
        return ids.person(userId);
    }
}
