package party.somsom.chat;

/** What every node is told about a message that is durable. */
record Sequenced(Kind kind, ChatMessage message) {
    enum Kind {
        POSTED,
        /** An answer to whoever sent it again; everybody else has been told. */
        REPEATED,
        DELETED
    }
}
