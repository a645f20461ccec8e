package party.somsom.api.chat;

import org.jspecify.annotations.Nullable;

/**
 * A room in the list of a person's rooms.
 *
 * @param lastMessage absent if the room has no messages
 */
record MyRoom(String chatRoomId, String festivalId, String title, long unread, @Nullable MessageView lastMessage,
        long lastSeq) {
}
