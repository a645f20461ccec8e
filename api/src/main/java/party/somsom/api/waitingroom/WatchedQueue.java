package party.somsom.api.waitingroom;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import party.somsom.live.Subscription;
import party.somsom.messages.waitingroom.QueueStatus;

/** A queue with watchers on this node: its watchers, and the status that was published last. */
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

    /** Returns true if the status differs from the last published one, and replaces that one. */
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
