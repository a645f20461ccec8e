package party.somsom.chat;

/**
 * On every node, it is told of every message once. Messages of one room come in the order of their seq, one after the
 * other; messages of different rooms may come at the same time. A slow listener delays the others.
 */
public interface ChatListener {
    void posted(ChatMessage message);

    /** The text of an earlier message is gone; the tombstone is left of it. The listener may be told this again. */
    void deleted(ChatMessage tombstone);
}
