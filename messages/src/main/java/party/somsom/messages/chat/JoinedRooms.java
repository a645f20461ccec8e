package party.somsom.messages.chat;

import java.util.List;

/** The rooms of one person, as many as are shown. */
public record JoinedRooms(List<JoinedRoom> rooms) {
    /** @param afterSeq the last message before the person joined */
    public record JoinedRoom(String chatRoomId, String festivalId, String title, long afterSeq) {
    }
}
