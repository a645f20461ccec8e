package party.somsom.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The last message of each room that this node was asked for or told about. It is told of every message, so its answers
 * are as new as what its clients see.
 */
final class LastMessages {
    private static final int MOST = 20_000;

    private final MessageTable messages;
    private final Cache<String, Optional<ChatMessage>> known = Caffeine.newBuilder().maximumSize(MOST).build();
    private volatile boolean followed;

    LastMessages(MessageTable messages) {
        this.messages = messages;
    }

    /** From now on this is told of every message. What it knew before may be old. */
    void follow() {
        known.invalidateAll();
        followed = true;
    }

    void tell(ChatMessage message) {
        known.asMap().merge(message.chatRoomId(), Optional.of(message), LastMessages::newer);
    }

    Map<String, Optional<ChatMessage>> find(Collection<String> chatRoomIds) {
        Map<String, Optional<ChatMessage>> found = new HashMap<>(known.getAllPresent(chatRoomIds));
        var unknown = chatRoomIds.stream().distinct().filter(room -> !found.containsKey(room)).toList();
        if (unknown.size() == 1) {
            found.put(unknown.getFirst(), load(unknown.getFirst()));
        } else if (!unknown.isEmpty()) {
            found.putAll(load(unknown));
        }
        return found;
    }

    private Map<String, Optional<ChatMessage>> load(Collection<String> chatRoomIds) {
        Map<String, Future<Optional<ChatMessage>>> loads = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            chatRoomIds.forEach(room -> loads.put(room, threads.submit(() -> load(room))));
        }
        Map<String, Optional<ChatMessage>> loaded = new HashMap<>();
        loads.forEach((room, load) -> loaded.put(room, outcome(load)));
        return loaded;
    }

    private static <T> T outcome(Future<T> future) {
        if (future.state() == Future.State.FAILED && future.exceptionNow() instanceof RuntimeException failure) {
            throw failure;
        }
        return future.resultNow();
    }

    private Optional<ChatMessage> load(String chatRoomId) {
        var keep = followed;
        var last = messages.last(chatRoomId);
        return keep ? known.asMap().merge(chatRoomId, last, LastMessages::newer) : last;
    }

    /** Of two versions of the same message, the deleted one. */
    private static Optional<ChatMessage> newer(Optional<ChatMessage> one, Optional<ChatMessage> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        var difference = one.get().seq() - other.get().seq();
        return difference > 0 || difference == 0 && one.get().deleted() ? one : other;
    }
}
