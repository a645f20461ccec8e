package party.somsom.chat.unread;

/**
 * A person who reads a room.
 *
 * @param afterSeq the last message before they joined: without a read mark, they count as having read up to here
 */
public record Reader(String chatRoomId, String userId, long afterSeq) {
}
