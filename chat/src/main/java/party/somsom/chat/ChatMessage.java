package party.somsom.chat;

import java.time.Instant;

/**
 * One message of a room, the same for everybody. It names nobody: whoever shows it looks the sender's name up.
 *
 * @param seq             runs 1, 2, 3… in each room, without gaps
 * @param clientMessageId the sender's own id for it, unique for them in this room
 * @param text            empty once it has been deleted
 * @param deleted         what is left of it is a tombstone that keeps its place
 */
public record ChatMessage(String chatRoomId, long seq, String clientMessageId, String senderId, String text,
        Instant sentAt, boolean deleted) {
}
