package party.somsom.api.waitingroom;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.waitingroom.FoundPlace;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ReturnToLine;

/** The places that people have in waiting rooms. */
@Component
class QueuePlaces {
    private static final long ROOMS_KEPT = 1_000;

    private final Messages messages;
    private final Clock clock;
    private final LoadingCache<String, SharedRequests> shared;

    QueuePlaces(Messages messages, Clock clock, Workers workers) {
        this.messages = messages;
        this.clock = clock;
        this.shared = Caffeine.newBuilder()
                .maximumSize(ROOMS_KEPT)
                .build(queueId -> new SharedRequests(queueId, messages, clock, workers));
    }

    Place join(String queueId, String userId) {
        return shared.get(queueId).join(userId);
    }

    /**
     * The person's place. A person who was passed over and asks is in the line again. A person whom the view does not
     * show in the room may have joined a moment ago: only for them this waits for the view.
     */
    FoundPlace find(String queueId, String userId) {
        var found = shared.get(queueId).find(userId);
        return found.isInTheRoom() ? inLine(queueId, userId, found) : latest(queueId, userId);
    }

    /** Like {@link #find}, but includes everything that was done so far. */
    FoundPlace latest(String queueId, String userId) {
        return inLine(queueId, userId, shared.get(queueId).findLatest(userId));
    }

    private FoundPlace inLine(String queueId, String userId, FoundPlace found) {
        if (!found.passedOver()) {
            return found;
        }
        returnToLine(queueId, userId);
        return shared.get(queueId).findLatest(userId);
    }

    private void returnToLine(String queueId, String userId) {
        messages.send(new ReturnToLine(queueId, userId, clock.instant()), ProblemCode.QUEUE_NOT_FOUND);
    }

    /** Records that these people are present. Those of them who were passed over are in the line again. */
    void noteThere(String queueId, List<String> userIds) {
        var found = shared.get(queueId).find(userIds);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).passedOver()) {
                returnToLine(queueId, userIds.get(i));
            }
        }
    }

    /** The people's places in the same order, including everything that was done so far. */
    List<FoundPlace> latest(String queueId, List<String> userIds) {
        return shared.get(queueId).findLatest(userIds);
    }

    /** Returns when reads show what the person has done. */
    void awaitDone(String queueId, String userId) {
        shared.get(queueId).findLatest(userId);
    }
}
