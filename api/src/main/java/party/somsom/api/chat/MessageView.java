package party.somsom.api.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.chat.ChatMessage;

/**
 * A message as clients see it.
 *
 * @param senderName once the account is gone: words that say so, or empty in a live message
 * @param text       empty once the message is deleted; absent if the reader hides the sender
 * @param deleted    true or absent
 * @param hidden     true or absent
 */
record MessageView(String chatRoomId, long seq, String clientMessageId, String senderId, String senderName,
        @Nullable String text, Instant sentAt, @Nullable Boolean deleted, @Nullable Boolean hidden) {
    static MessageView of(ChatMessage message, String senderName) {
        return new MessageView(message.chatRoomId(), message.seq(), message.clientMessageId(), message.senderId(),
                senderName, message.text(), message.sentAt(), message.deleted() ? true : null, null);
    }

    MessageView withoutText() {
        return new MessageView(chatRoomId, seq, clientMessageId, senderId, senderName, null, sentAt, deleted, true);
    }
}
