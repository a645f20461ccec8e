package party.somsom.query.chat;

/** Somebody, as far as one room is concerned. */
record Person(String chatRoomId, String userId) {
    /** The key of their row. */
    String memberId() {
        return chatRoomId + "_" + userId;
    }
}
