package party.somsom.api.waitingroom;

import java.time.Duration;

import org.springframework.stereotype.Component;

import party.somsom.foundation.worker.Chore;
import party.somsom.live.LivePush;
import party.somsom.live.SubscribeDestination;
import party.somsom.live.Subscription;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/**
 * {@code /topic/queues/{queue}} sends the public status to its watchers on this node, at most once a second and only if
 * it has changed.
 */
@Component
class QueueStatusTopic implements SubscribeDestination, Chore {
    private static final String PREFIX = "/topic/queues/";

    private final QueueNames names;
    private final QueueStatuses statuses;
    private final WatchedQueues watched;
    private final AdmissionQueue admissions;
    private final LivePush push;

    QueueStatusTopic(QueueNames names, QueueStatuses statuses, WatchedQueues watched, AdmissionQueue admissions,
            LivePush push) {
        this.names = names;
        this.statuses = statuses;
        this.watched = watched;
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
    public String resolve(String destination, String userId) {
        return topicOf(names.idOf(destination.substring(PREFIX.length())));
    }

    @Override
    public void subscribed(Subscription subscription) {
        var queueId = queueIdOf(subscription.destination());
        greet(subscription, queueId, watched.add(queueId, subscription));
        admissions.remind(queueId, subscription);
    }

    /** A newer status may be published before the greeting arrives. Then the greeting is repeated. */
    private void greet(Subscription subscription, String queueId, WatchedQueue queue) {
        QueueStatus told;
        do {
            told = queue.published(() -> statuses.of(queueId));
            push.toSubscriber(subscription, told);
        } while (!queue.isStill(told));
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        watched.remove(queueIdOf(subscription.destination()), subscription);
    }

    @Override
    public String name() {
        return "api-queue-statuses";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Publishes the statuses that have changed. */
    @Override
    public void run() {
        var statusesNow = statuses.published(watched.ids());
        watched.forEach((queueId, queue) -> {
            var read = statusesNow.get(queueId);
            if (read != null && queue.turnsTo(read.status())) {
                push.toEveryone(topicOf(queueId), read.status());
            }
        });
    }
}
