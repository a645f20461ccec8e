package party.somsom.query.waitingroom;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.worker.KnownOutage;
import party.somsom.messages.waitingroom.WaitingRoomEvent;

/**
 * Rebuilds a room's rank view from the room's own events when Redis has lost it. The view does not answer until it is
 * complete. Meanwhile the projection writes new events, and the rebuild reads those that came too early for the
 * projection. The rebuild ends when it finds no more events.
 */
class RankRebuild {
    private static final Logger log = LoggerFactory.getLogger(RankRebuild.class);
    private static final int STEP = 5_000;

    private final RankUpdates updates;
    private final RankView view;
    private final EventStore events;
    private final Executor executor;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    RankRebuild(RankUpdates updates, RankView view, EventStore events, Executor executor) {
        this.updates = updates;
        this.view = view;
        this.events = events;
        this.executor = executor;
    }

    /** Returns at once. Starting a rebuild that is already in progress changes nothing. */
    void start(String queueId) {
        if (underWay.add(queueId)) {
            executor.execute(() -> {
                try {
                    rebuild(queueId);
                } catch (RuntimeException e) {
                    if (!KnownOutage.isCauseOf(e)) {
                        log.warn("The ranks of {} could not be rebuilt; the next question for one starts it again",
                                queueId, e);
                    }
                } finally {
                    underWay.remove(queueId);
                }
            });
        }
    }

    /** The number of the room's last stored event, or -1. */
    long lastEvent(String queueId) {
        return events.lastSequenceNumberFor(queueId).orElse(-1L);
    }

    private void rebuild(String queueId) {
        var claim = UUID.randomUUID().toString();
        if (!updates.claimRebuild(queueId, claim)) {
            return;
        }
        var rebuilt = false;
        try {
            if (!isUpToDate(queueId)) {
                log.info("Rebuilding the ranks of {}", queueId);
                log.info("Rebuilt the ranks of {} from {} events", queueId, copy(queueId));
                rebuilt = true;
            }
        } finally {
            updates.endRebuild(queueId, claim, rebuilt);
        }
    }

    /** Another node may have rebuilt the room after the rebuild was requested. */
    private boolean isUpToDate(String queueId) {
        return view.isComplete(queueId) && view.lastApplied(queueId) >= lastEvent(queueId);
    }

    private long copy(String queueId) {
        updates.beginRebuild(queueId);
        long next = 0;
        for (long after = copy(queueId, next); after > next; after = copy(queueId, next)) {
            next = after;
        }
        return next;
    }

    /** @return the number after the last stored event */
    private long copy(String queueId, long first) {
        long next = first;
        var stream = events.readEvents(queueId, first);
        while (stream.hasNext()) {
            next = copyStep(queueId, stream);
            updates.continueRebuild(queueId);
        }
        return next;
    }

    private long copyStep(String queueId, DomainEventStream stream) {
        var step = new RankEvents();
        DomainEventMessage<?> last = stream.peek();
        while (stream.hasNext() && step.size() < STEP) {
            last = stream.next();
            step.add(last.getSequenceNumber(), (WaitingRoomEvent) last.getPayload());
        }
        if (!updates.apply(queueId, step)) {
            throw new IllegalStateException("Redis has lost what was rebuilt so far");
        }
        return last.getSequenceNumber() + 1;
    }
}
