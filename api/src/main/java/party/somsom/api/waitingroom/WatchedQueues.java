package party.somsom.api.waitingroom;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;

import party.somsom.live.Subscription;

/** The queues that have watchers on this node. */
@Component
class WatchedQueues {
    private final Map<String, WatchedQueue> queues = new ConcurrentHashMap<>();

    WatchedQueue add(String queueId, Subscription watcher) {
        return queues.compute(queueId, (_, known) -> {
            var queue = known == null ? new WatchedQueue() : known;
            queue.watchers().add(watcher);
            return queue;
        });
    }

    void remove(String queueId, Subscription watcher) {
        queues.computeIfPresent(queueId, (_, queue) -> {
            queue.watchers().remove(watcher);
            return queue.watchers().isEmpty() ? null : queue;
        });
    }

    Set<String> ids() {
        return Set.copyOf(queues.keySet());
    }

    void forEach(BiConsumer<String, WatchedQueue> action) {
        queues.forEach(action);
    }
}
