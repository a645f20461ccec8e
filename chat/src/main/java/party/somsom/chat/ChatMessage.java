package party.somsom.chat;

import java.time.Instant;

/**
 * One message of a room, the same for everybody. It contains no name: the code that shows it looks up the sender's
 * name.
 *
 * @param seq             runs 1, 2, 3… in each room, without gaps
 * @param clientMessageId the sender's own id for it, unique for them in this room
 * @param text            empty once it has been deleted
 * @param deleted         whether only a tombstone is left, which keeps the place of the message
 */
public record ChatMessage(String chatRoomId, long seq, String clientMessageId, String senderId, String text,
        Instant sentAt, boolean deleted) {
}
