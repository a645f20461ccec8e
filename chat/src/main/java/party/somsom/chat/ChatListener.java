package party.somsom.chat;

/**
 * Told on every node of all that is said: each message once, those of a room in the order of their seq and one after the
 * other; messages of different rooms may come at the same time. Whoever takes long delays the others.
 */
public interface ChatListener {
    void posted(ChatMessage message);

    /** What was said earlier is gone; this is what is left of it. May be told again. */
    void deleted(ChatMessage tombstone);
}
