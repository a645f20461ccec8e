package party.somsom.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What is said in the rooms. Who may say or read it is decided before it comes here. Messages come oldest first. */
public interface Conversations {
    /**
     * Completes with the message in its place once it is durable, which is before anybody sees it. When that takes too
     * long it fails with {@link party.somsom.messages.Rejection.Code#UNAVAILABLE}: it may still be posted then, and
     * sending it again with its id does no harm.
     */
    CompletableFuture<ChatMessage> post(NewMessage message);

    /** The last ones, at most {@code limit}. */
    List<ChatMessage> newest(String chatRoomId, int limit);

    /** The last ones before {@code seq}. */
    List<ChatMessage> before(String chatRoomId, long seq, int limit);

    /** The first ones after {@code seq}. */
    List<ChatMessage> after(String chatRoomId, long seq, int limit);

    /** The seq of the last message of each room; 0 where nothing was said yet. */
    Map<String, Long> lastSeqs(Collection<String> chatRoomIds);

    /** The last message of each room in which something was said. */
    Map<String, ChatMessage> lastMessages(Collection<String> chatRoomIds);

    /** Leaves a tombstone; repeating it, or naming what was never said, does nothing. */
    void delete(String chatRoomId, long seq, Instant deletedAt);
}
