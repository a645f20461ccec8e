package party.somsom.chat.unread;

/**
 * Somebody who reads a room.
 *
 * @param afterSeq the last message that was there before they joined: so far they have read if they never read anything
 */
public record Reader(String chatRoomId, String userId, long afterSeq) {
}
