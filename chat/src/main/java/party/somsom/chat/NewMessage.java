package party.somsom.chat;

import java.time.Instant;

/**
 * A message that comes in, from a person who may send it.
 *
 * @param clientMessageId a message is posted once, even if it is sent often with this id
 */
public record NewMessage(String chatRoomId, String clientMessageId, String senderId, String text, Instant sentAt) {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** Refuses what DynamoDB never takes. The edge has much lower limits. */
    public NewMessage {
        if (isNoId(chatRoomId) || isNoId(clientMessageId) || isNoId(senderId) || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("No message can have such ids or such a text");
        }
    }

    private static boolean isNoId(String id) {
        return id.isEmpty() || id.length() > LONGEST_ID;
    }
}
