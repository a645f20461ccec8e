package party.somsom.api.waitingroom;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import party.somsom.api.push.Destination;
import party.somsom.api.push.Push;
import party.somsom.api.push.Subscription;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/**
 * {@code /topic/queues/{queue}}: the public status, to whoever watches it on this node, at most once a second and only
 * when it has changed.
 */
@Component
class QueueStatusTopic implements Destination {
    private static final Logger LOG = LoggerFactory.getLogger(QueueStatusTopic.class);
    private static final String PREFIX = "/topic/queues/";

    private final Queues queues;
    private final AdmissionQueue admissions;
    private final Push push;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();

    QueueStatusTopic(Queues queues, AdmissionQueue admissions, Push push) {
        this.queues = queues;
        this.admissions = admissions;
        this.push = push;
    }

    static boolean isTopic(String destination) {
        return destination.startsWith(PREFIX);
    }

    static String queueIdOf(String published) {
        return WaitingRoomIds.queueId(published.substring(PREFIX.length()));
    }

    private static String topicOf(String queueId) {
        return PREFIX + WaitingRoomIds.festivalOf(queueId);
    }

    @Override
    public boolean covers(String destination) {
        return isTopic(destination) && destination.indexOf('/', PREFIX.length()) < 0;
    }

    @Override
    public String admit(String destination, Caller caller) {
        return topicOf(queues.idOf(destination.substring(PREFIX.length())));
    }

    @Override
    public void subscribed(Subscription subscription) {
        var queueId = queueIdOf(subscription.destination());
        var queue = watched.compute(queueId, (id, known) -> {
            var each = known == null ? new Watched() : known;
            each.watchers.add(subscription);
            return each;
        });
        greet(subscription, queueId, queue);
        admissions.remind(queueId, subscription);
    }

    /** Whatever is published meanwhile may have come before the greeting, which is then repeated. */
    private void greet(Subscription subscription, String queueId, Watched queue) {
        QueueStatus told;
        do {
            told = queue.published(() -> queues.status(queueId));
            push.toSubscriber(subscription, told);
        } while (!queue.isStill(told));
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        watched.computeIfPresent(queueIdOf(subscription.destination()), (id, queue) -> {
            queue.watchers.remove(subscription);
            return queue.watchers.isEmpty() ? null : queue;
        });
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void publishChanges() {
        watched.forEach((queueId, queue) -> {
            try {
                publishChange(queueId, queue);
            } catch (RuntimeException e) {
                LOG.debug("The status of {} cannot be read; the next second makes up for it", queueId, e);
            }
        });
    }

    /** Every queue that is watched here, with each person who watches it. */
    void forEachWatcher(BiConsumer<String, String> action) {
        watched.forEach((queueId, queue) -> queue.watchers
                .forEach(watcher -> action.accept(queueId, watcher.caller().userId())));
    }

    private void publishChange(String queueId, Watched queue) {
        var status = queues.status(queueId);
        if (queue.turnsTo(status)) {
            push.toEveryone(topicOf(queueId), status);
        }
    }

    /** A queue that someone watches: who, and what they were told last. */
    private static final class Watched {
        private final Set<Subscription> watchers = ConcurrentHashMap.newKeySet();
        private @Nullable QueueStatus published;

        synchronized QueueStatus published(Supplier<QueueStatus> first) {
            if (published == null) {
                published = first.get();
            }
            return published;
        }

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
}
