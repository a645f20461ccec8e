package party.somsom.chat;

/** Identifies a message before it has a seq. */
record MessageId(String chatRoomId, String senderId, String clientMessageId) {
    static MessageId of(NewMessage message) {
        return new MessageId(message.chatRoomId(), message.senderId(), message.clientMessageId());
    }

    static MessageId of(ChatMessage message) {
        return new MessageId(message.chatRoomId(), message.senderId(), message.clientMessageId());
    }
}
