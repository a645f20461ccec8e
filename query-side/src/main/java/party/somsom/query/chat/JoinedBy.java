package party.somsom.query.chat;

import party.somsom.messages.chat.JoinedRooms.JoinedRoom;

/** A room, and a person who is in it. */
record JoinedBy(String userId, String chatRoomId, String festivalId, String title, long afterSeq) {
    JoinedRoom room() {
        return new JoinedRoom(chatRoomId, festivalId, title, afterSeq);
    }
}
