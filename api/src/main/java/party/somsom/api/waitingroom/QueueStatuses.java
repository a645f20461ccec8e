package party.somsom.api.waitingroom;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemException;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindQueueStatuses;
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
            .build(CacheLoader.<String, PublishedStatus>bulk(this::read));

    QueueStatuses(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    PublishedStatus published(String queueId) {
        return Optional.ofNullable(statuses.get(queueId)).orElseThrow(ProblemException::readModelBehind);
    }

    QueueStatus of(String queueId) {
        return published(queueId).status();
    }

    /** Asks once for all of them. Leaves out those that cannot be read now. */
    Map<String, PublishedStatus> published(Set<String> queueIds) {
        return statuses.getAll(queueIds);
    }

    private Map<String, PublishedStatus> read(Set<? extends String> queueIds) {
        Map<String, PublishedStatus> read = new HashMap<>();
        messages.ask(new FindQueueStatuses(List.copyOf(queueIds)))
                .forEach((queueId, status) -> read.put(queueId, PublishedStatus.of(status, json)));
        return read;
    }
}
