package party.somsom.api.waitingroom;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import party.somsom.api.festival.FestivalDirectory;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.Fairness;
import party.somsom.messages.waitingroom.FoundPlace;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ReturnToLine;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindFairness;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindQueueStatus;
import tools.jackson.databind.json.JsonMapper;

/** Finds waiting rooms and places by what a path says. */
@Component
class Queues {
    /** The longer form of a queue's name that older clients use. */
    private static final String LONG_FORM = "festival";
    private static final Duration STATUS_KEPT = Duration.ofMillis(500);
    private static final long ROOMS_KEPT = 1_000;

    private final FestivalDirectory festivals;
    private final Messages messages;
    private final Clock clock;
    private final JsonMapper json;
    private final LoadingCache<String, PublishedStatus> statuses;
    private final LoadingCache<String, SharedRequests> shared;

    Queues(FestivalDirectory festivals, Messages messages, JsonMapper json, Clock clock) {
        this.festivals = festivals;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.statuses = Caffeine.newBuilder()
                .expireAfterWrite(STATUS_KEPT)
                .maximumSize(ROOMS_KEPT)
                .build(this::readStatus);
        this.shared = Caffeine.newBuilder()
                .maximumSize(ROOMS_KEPT)
                .build(queueId -> new SharedRequests(queueId, messages, clock));
    }

    /** Refuses with {@code QUEUE_NOT_FOUND} unless the festival is there and has a waiting room. */
    String idOf(String queue) {
        var festivalId = queue.startsWith(LONG_FORM) ? queue.substring(LONG_FORM.length()) : queue;
        return festivals.find(festivalId)
                .filter(FestivalDirectory.Entry::hasWaitingRoom)
                .map(festival -> WaitingRoomIds.queueId(festivalId))
                .orElseThrow(() -> new ProblemException(ProblemCode.QUEUE_NOT_FOUND));
    }

    /** As {@link #idOf}, for the paths that name a person: anyone but the caller is {@code FORBIDDEN}. */
    String idFor(String queue, String email, Caller caller) {
        if (!caller.hasEmail(email)) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        return idOf(queue);
    }

    PublishedStatus published(String queueId) {
        return statuses.get(queueId);
    }

    QueueStatus status(String queueId) {
        return published(queueId).status();
    }

    Fairness fairness(String queueId, int limit, @Nullable String cursor) {
        return messages.find(new FindFairness(queueId, limit, cursor), Fairness.class).orElseThrow(Queues::behind);
    }

    Place join(String queueId, Caller caller) {
        return shared.get(queueId).join(caller.userId());
    }

    PlaceView place(String queueId, Caller caller) {
        return place(queueId, caller.userId());
    }

    PlaceView place(String queueId, String userId) {
        return find(queueId, userId).place();
    }

    /**
     * The person's place; whoever was passed over and asks is in the line again. Someone the view does not see in the room may
     * have joined a moment ago: only then is it worth waiting for it.
     */
    FoundPlace find(String queueId, String userId) {
        var found = shared.get(queueId).find(userId);
        return found.isInTheRoom() ? inLine(queueId, userId, found) : latest(queueId, userId);
    }

    /** As {@link #find}, with all that was done so far. */
    FoundPlace latest(String queueId, String userId) {
        return inLine(queueId, userId, shared.get(queueId).findLatest(userId));
    }

    private FoundPlace inLine(String queueId, String userId, FoundPlace found) {
        if (!found.passedOver()) {
            return found;
        }
        messages.send(new ReturnToLine(queueId, userId, clock.instant()), ProblemCode.QUEUE_NOT_FOUND);
        return shared.get(queueId).findLatest(userId);
    }

    /** Their places in the same order, with all that was done so far. */
    List<FoundPlace> latest(String queueId, List<String> userIds) {
        return shared.get(queueId).findLatest(userIds);
    }

    /** Returns when reads show what the caller has done. */
    void awaitDone(String queueId, Caller caller) {
        shared.get(queueId).findLatest(caller.userId());
    }

    private PublishedStatus readStatus(String queueId) {
        return messages.find(new FindQueueStatus(queueId), QueueStatus.class)
                .map(status -> PublishedStatus.of(status, json))
                .orElseThrow(Queues::behind);
    }

    /** The room exists, so a view that does not know it is being rebuilt. */
    static ProblemException behind() {
        return new ProblemException(ProblemCode.READ_MODEL_BEHIND).with("Retry-After", "1");
    }
}
