package party.somsom.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The messages of the rooms. The caller decides first who may write or read them. Messages come oldest first. */
public interface Conversations {
    /**
     * Completes with the message in its place once it is durable, which is before any person sees it. When that takes
     * too long, it fails with {@link party.somsom.messages.Rejection.Code#UNAVAILABLE}. The message may still be posted
     * then, and it is safe to send it again with its id.
     */
    CompletableFuture<ChatMessage> post(NewMessage message);

    /** The last messages, at most {@code limit}. */
    List<ChatMessage> newest(String chatRoomId, int limit);

    /** The last messages before {@code seq}. */
    List<ChatMessage> before(String chatRoomId, long seq, int limit);

    /** The first messages after {@code seq}. */
    List<ChatMessage> after(String chatRoomId, long seq, int limit);

    /** The seq of the last message of each room; 0 for a room without messages. */
    Map<String, Long> lastSeqs(Collection<String> chatRoomIds);

    /** The last message of each room that has messages. */
    Map<String, ChatMessage> lastMessages(Collection<String> chatRoomIds);

    /** Passes on what a person has said in a room, oldest first. It reads the whole room, which takes long. */
    void saidBy(String userId, String chatRoomId, Consumer<ChatMessage> to);

    /** Leaves a tombstone. Does nothing if it is already there, or if there is no such message. */
    void delete(String chatRoomId, long seq, Instant deletedAt);
}
