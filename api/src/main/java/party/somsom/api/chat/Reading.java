package party.somsom.api.chat;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.chat.ChatMessage;
import party.somsom.chat.Conversations;
import party.somsom.chat.presence.Presence;
import party.somsom.chat.unread.ReadMarks;
import party.somsom.chat.unread.Reader;
import party.somsom.identity.Caller;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.JoinedRooms.JoinedRoom;
import party.somsom.messages.chat.Membership;

/** What members see of their rooms. */
@Component
class Reading {
    private final Rooms rooms;
    private final Messages messages;
    private final Conversations conversations;
    private final ReadMarks marks;
    private final Presence presence;
    private final MessageViews views;

    Reading(Rooms rooms, Messages messages, Conversations conversations, ReadMarks marks, Presence presence,
            MessageViews views) {
        this.rooms = rooms;
        this.messages = messages;
        this.conversations = conversations;
        this.marks = marks;
        this.presence = presence;
        this.views = views;
    }

    OpenRoom open(Membership room, HistoryRequest history, boolean peek) {
        var id = room.chatRoomId();
        var page = page(id, history);
        var newest = page.isEmpty() || peek ? 0 : page.getLast().seq();
        var readSeq = marks.mark(reader(room), newest).join();
        var hidden = rooms.hiddenBy(room.userId());
        return new OpenRoom(id, room.title(), Math.max(rooms.lastSeq(id), newest), readSeq, presence.online(id),
                room.members(), views.of(page, hidden), room.organiserId(), room.slowModeSeconds(), room.mutedUntil(),
                hidden);
    }

    private List<ChatMessage> page(String chatRoomId, HistoryRequest history) {
        if (history.before() != null) {
            return conversations.before(chatRoomId, history.before(), history.limit());
        }
        return history.after() != null
                ? conversations.after(chatRoomId, history.after(), history.limit())
                : conversations.newest(chatRoomId, history.limit());
    }

    List<MyRoom> roomsOf(Caller caller) {
        var joined = messages.ask(new FindJoinedRooms(caller.userId())).rooms();
        var ids = joined.stream().map(JoinedRoom::chatRoomId).toList();
        var lastSeqs = conversations.lastSeqs(ids);
        var lastMessages = conversations.lastMessages(ids);
        var read = marks.find(joined.stream().map(room -> reader(room, caller)).toList());
        var hidden = rooms.hiddenBy(caller.userId());
        return joined.stream().map(room -> {
            var lastSeq = lastSeqs.getOrDefault(room.chatRoomId(), 0L);
            var unread = Objects.requireNonNull(read.get(reader(room, caller))).unread(lastSeq);
            return new MyRoom(room.chatRoomId(), room.festivalId(), room.title(), unread,
                    view(lastMessages.get(room.chatRoomId()), hidden), lastSeq);
        }).toList();
    }

    private @Nullable MessageView view(@Nullable ChatMessage message, Set<String> hidden) {
        return message == null ? null : views.of(List.of(message), hidden).getFirst();
    }

    private static Reader reader(JoinedRoom room, Caller caller) {
        return new Reader(room.chatRoomId(), caller.userId(), room.afterSeq());
    }

    static Reader reader(Membership room) {
        var afterSeq = room.afterSeq();
        return new Reader(room.chatRoomId(), room.userId(), afterSeq == null ? 0 : afterSeq);
    }
}
