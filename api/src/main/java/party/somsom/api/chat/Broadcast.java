package party.somsom.api.chat;

import org.springframework.stereotype.Component;

import party.somsom.chat.ChatListener;
import party.somsom.chat.ChatMessage;
import party.somsom.live.LivePush;

/** Sends chat messages to the clients of this node. A message is written as JSON once, however many clients listen. */
@Component
class Broadcast implements ChatListener {
    private final ChatTopic topic;
    private final UnreadQueue unread;
    private final MessageViews views;
    private final LivePush push;

    Broadcast(ChatTopic topic, UnreadQueue unread, MessageViews views, LivePush push) {
        this.topic = topic;
        this.unread = unread;
        this.views = views;
        this.push = push;
    }

    @Override
    public void posted(ChatMessage message) {
        unread.said(message.chatRoomId(), message.seq());
        var destination = ChatTopic.of(message.chatRoomId());
        if (topic.hasListeners(destination)) {
            push.toEveryone(destination, views.of(message));
        }
    }

    @Override
    public void deleted(ChatMessage tombstone) {
        unread.deleted(tombstone.chatRoomId());
        var destination = ChatTopic.changesOf(tombstone.chatRoomId());
        if (topic.hasListeners(destination)) {
            push.toEveryone(destination, new Deleted(tombstone.chatRoomId(), tombstone.seq(), true));
        }
    }

    /** What is left of a message. */
    record Deleted(String chatRoomId, long seq, boolean deleted) {
    }
}
