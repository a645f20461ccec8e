package party.somsom.chat;

/** By which a message is known before it has a seq. */
record MessageId(String chatRoomId, String senderId, String clientMessageId) {
    static MessageId of(NewMessage message) {
        return new MessageId(message.chatRoomId(), message.senderId(), message.clientMessageId());
    }

    static MessageId of(ChatMessage message) {
        return new MessageId(message.chatRoomId(), message.senderId(), message.clientMessageId());
    }
}
