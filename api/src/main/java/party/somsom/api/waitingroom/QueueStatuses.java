package party.somsom.api.waitingroom;

import java.time.Duration;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemException;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindQueueStatus;
import tools.jackson.databind.json.JsonMapper;

/** The public status of each waiting room. This node reads it at most twice a second, however many people ask. */
@Component
class QueueStatuses {
    private static final Duration KEPT = Duration.ofMillis(500);
    private static final long ROOMS_KEPT = 1_000;

    private final Messages messages;
    private final JsonMapper json;
    private final LoadingCache<String, PublishedStatus> statuses = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(ROOMS_KEPT)
            .build(this::read);

    QueueStatuses(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    PublishedStatus published(String queueId) {
        return statuses.get(queueId);
    }

    QueueStatus of(String queueId) {
        return published(queueId).status();
    }

    private PublishedStatus read(String queueId) {
        return messages.ask(new FindQueueStatus(queueId))
                .map(status -> PublishedStatus.of(status, json))
                .orElseThrow(ProblemException::readModelBehind);
    }
}
