package party.somsom.chat;

/** Told on every node of all that is said: each message once, those of a room in the order of their seq. */
public interface ChatListener {
    void posted(ChatMessage message);

    /** What was said earlier is gone; this is what is left of it. */
    void deleted(ChatMessage tombstone);
}
