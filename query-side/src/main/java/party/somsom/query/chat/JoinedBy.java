package party.somsom.query.chat;

import party.somsom.messages.chat.JoinedRooms.JoinedRoom;

/** A room that somebody is in. */
record JoinedBy(String userId, String chatRoomId, String festivalId, String title, long afterSeq) {
    JoinedRoom room() {
        return new JoinedRoom(chatRoomId, festivalId, title, afterSeq);
    }
}
