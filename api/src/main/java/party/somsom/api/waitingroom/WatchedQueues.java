package party.somsom.api.waitingroom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;

import party.somsom.live.Subscription;

/** The queues that somebody watches on this node. */
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

    void forEach(BiConsumer<String, WatchedQueue> action) {
        queues.forEach(action);
    }

    /** Calls the action with the queue's id and the person's, once for each subscription. */
    void forEachWatcher(BiConsumer<String, String> action) {
        forEach((queueId, queue) -> queue.watchers().forEach(watcher -> action.accept(queueId, watcher.userId())));
    }
}
