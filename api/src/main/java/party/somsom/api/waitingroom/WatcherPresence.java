package party.somsom.api.waitingroom;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks about once a minute for the place of each person who watches a queue, so that nobody passes them over. */
@Component
class WatcherPresence {
    private static final Logger LOG = LoggerFactory.getLogger(WatcherPresence.class);
    private static final int TURNS = 60;

    private final WatchedQueues watched;
    private final QueuePlaces places;
    private int turn;

    WatcherPresence(WatchedQueues watched, QueuePlaces places) {
        this.watched = watched;
        this.places = places;
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
    void noteSome() {
        int now = turn++;
        Thread.startVirtualThread(() -> watched.forEachWatcher((queueId, userId) -> {
            if (Math.floorMod(userId.hashCode() - now, TURNS) == 0) {
                note(queueId, userId);
            }
        }));
    }

    private void note(String queueId, String userId) {
        try {
            places.find(queueId, userId);
        } catch (RuntimeException e) {
            LOG.debug("The presence of somebody in {} cannot be noted; it is tried again a minute later", queueId, e);
        }
    }
}
