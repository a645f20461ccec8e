package party.somsom.api.waitingroom;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import party.somsom.live.LivePush;
import party.somsom.live.SubscribeDestination;
import party.somsom.live.Subscription;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/**
 * {@code /topic/queues/{queue}} sends the public status to those who watch it on this node, at most once a second and
 * only when it has changed.
 */
@Component
class QueueStatusTopic implements SubscribeDestination {
    private static final Logger LOG = LoggerFactory.getLogger(QueueStatusTopic.class);
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

    /** A status that is published meanwhile may arrive before the greeting. Then the greeting is repeated. */
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

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void publishChanges() {
        watched.forEach((queueId, queue) -> {
            try {
                publishChange(queueId, queue);
            } catch (RuntimeException e) {
                LOG.debug("The status of {} cannot be read; it is tried again a second later", queueId, e);
            }
        });
    }

    private void publishChange(String queueId, WatchedQueue queue) {
        var status = statuses.of(queueId);
        if (queue.turnsTo(status)) {
            push.toEveryone(topicOf(queueId), status);
        }
    }
}
