package party.somsom.api.waitingroom;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whoever watches a queue is there, so that nobody passes them over: about once a minute this node asks for each of them. */
@Component
class WatcherPresence {
    private static final Logger LOG = LoggerFactory.getLogger(WatcherPresence.class);
    private static final int TURNS = 60;

    private final QueueStatusTopic topic;
    private final Queues queues;
    private int turn;

    WatcherPresence(QueueStatusTopic topic, Queues queues) {
        this.topic = topic;
        this.queues = queues;
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
    void noteSome() {
        int now = turn++;
        Thread.startVirtualThread(() -> topic.forEachWatcher((queueId, userId) -> {
            if (Math.floorMod(userId.hashCode() - now, TURNS) == 0) {
                note(queueId, userId);
            }
        }));
    }

    private void note(String queueId, String userId) {
        try {
            queues.place(queueId, userId);
        } catch (RuntimeException e) {
            LOG.debug("That somebody is in {} cannot be noted; the next minute makes up for it", queueId, e);
        }
    }
}
