package party.somsom.api.waitingroom;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import party.somsom.live.Subscription;
import party.somsom.messages.waitingroom.QueueStatus;

/** A queue that somebody watches on this node: by whom, and the status that was published last. */
final class WatchedQueue {
    private final Set<Subscription> watchers = ConcurrentHashMap.newKeySet();
    private @Nullable QueueStatus published;

    Set<Subscription> watchers() {
        return watchers;
    }

    synchronized QueueStatus published(Supplier<QueueStatus> first) {
        if (published == null) {
            published = first.get();
        }
        return published;
    }

    /** True if the status differs from the one that was published last. It then takes its place. */
    synchronized boolean turnsTo(QueueStatus status) {
        if (status.equals(published)) {
            return false;
        }
        published = status;
        return true;
    }

    synchronized boolean isStill(QueueStatus told) {
        return published == told;
    }
}
