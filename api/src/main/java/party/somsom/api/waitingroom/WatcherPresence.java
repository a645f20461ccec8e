package party.somsom.api.waitingroom;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import party.somsom.foundation.worker.Chore;
import party.somsom.live.Subscription;

/**
 * Records about once a minute that each person who watches a queue is present, so that they are not passed over. Each
 * second it does this for a share of them.
 */
@Component
class WatcherPresence implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(WatcherPresence.class);
    private static final int TURNS = 60;
    private static final int AT_A_TIME = 500;

    private final WatchedQueues watched;
    private final QueuePlaces places;
    private long lastTurn = turn() - 1;

    WatcherPresence(WatchedQueues watched, QueuePlaces places) {
        this.watched = watched;
        this.places = places;
    }

    @Override
    public String name() {
        return "api-watcher-presence";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Makes up for turns that were missed. */
    @Override
    public void run() {
        var now = turn();
        var turns = Math.min(now - lastTurn, TURNS);
        lastTurn = now;
        watched.forEach((queueId, queue) -> note(queueId,
                queue.watchers()
                        .stream()
                        .map(Subscription::userId)
                        .filter(userId -> Math.floorMod(now - userId.hashCode(), TURNS) < turns)
                        .distinct()
                        .toList()));
    }

    private static long turn() {
        return Duration.ofNanos(System.nanoTime()).toSeconds();
    }

    private void note(String queueId, List<String> userIds) {
        try {
            for (int from = 0; from < userIds.size(); from += AT_A_TIME) {
                var some = userIds.subList(from, Math.min(userIds.size(), from + AT_A_TIME));
                places.noteThere(queueId, List.copyOf(some));
            }
        } catch (RuntimeException e) {
            LOG.debug("Who is in {} cannot be noted; it is tried again a minute later", queueId, e);
        }
    }
}
