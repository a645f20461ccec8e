package party.somsom.chat;

/** Tells every node about a message that is durable. */
record Sequenced(Kind kind, ChatMessage message) {
    enum Kind {
        POSTED,
        /** An answer to the person who sent it again; all others have been told before. */
        REPEATED,
        DELETED
    }
}
