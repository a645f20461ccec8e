package party.somsom.api.chat;

import party.somsom.messages.chat.Membership;

/** The answer to joining. */
record JoinedRoomView(String chatRoomId, String festivalId, String title, int memberCount, long lastSeq) {
    static JoinedRoomView of(Membership room, long lastSeq) {
        return new JoinedRoomView(room.chatRoomId(), room.festivalId(), room.title(), room.members(), lastSeq);
    }
}
