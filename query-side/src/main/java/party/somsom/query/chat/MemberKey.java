package party.somsom.query.chat;

/** A person in relation to one room. */
record MemberKey(String chatRoomId, String userId) {
    /** The key of the person's row. */
    String memberId() {
        return chatRoomId + "_" + userId;
    }
}
