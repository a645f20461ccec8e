package party.somsom.chat;

import java.time.Instant;

/**
 * A message on its way in, from somebody who may send it.
 *
 * @param clientMessageId sending the same one again, however often, posts it once
 */
public record NewMessage(String chatRoomId, String clientMessageId, String senderId, String text, Instant sentAt) {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** Refuses what DynamoDB never takes, far beyond what the edge lets through. */
    public NewMessage {
        if (isNoId(chatRoomId) || isNoId(clientMessageId) || isNoId(senderId) || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("No message can have such ids or such a text");
        }
    }

    private static boolean isNoId(String id) {
        return id.isEmpty() || id.length() > LONGEST_ID;
    }
}
