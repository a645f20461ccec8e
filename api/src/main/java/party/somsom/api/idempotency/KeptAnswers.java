package party.somsom.api.idempotency;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to requests with a key, kept in Redis for a day. Without Redis every request counts as the first one.
 * Even then nothing is done twice, because the ids follow from the key.
 */
@Component
class KeptAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final Duration KEPT = Duration.ofHours(24);
    /**
     * If a node dies in the middle of a request, it blocks the key for this long at most. Hardly any request takes so
     * long.
     */
    private static final Duration IN_PROGRESS = Duration.ofSeconds(10);
    private static final String PREFIX = "idempotency:";

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    KeptAnswers(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** @param fingerprint of method, path and body: a key belongs to one request */
    Beginning begin(String name, String fingerprint) {
        try {
            var values = redis.opsForValue();
            if (Boolean.TRUE.equals(values.setIfAbsent(PREFIX + name, fingerprint, IN_PROGRESS))) {
                return new First();
            }
            var kept = values.get(PREFIX + name);
            if (kept == null) {
                return begin(name, fingerprint);
            }
            if (!kept.startsWith(fingerprint)) {
                return new Different();
            }
            return kept.equals(fingerprint)
                    ? new InProgress()
                    : new Done(json.readValue(kept.substring(fingerprint.length()), KeptAnswer.class));
        } catch (DataAccessException e) {
            LOG.warn("Repetitions cannot be recognised by their key: {}", e.getMessage());
            return new First();
        }
    }

    void keep(String name, String fingerprint, KeptAnswer answer) {
        attempt(() -> redis.opsForValue().set(PREFIX + name, fingerprint + json.writeValueAsString(answer), KEPT));
    }

    void forget(String name) {
        attempt(() -> redis.delete(PREFIX + name));
    }

    private static void attempt(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException e) {
            LOG.warn("The answer to a keyed request cannot be kept: {}", e.getMessage());
        }
    }

    /** The state of a request when it arrives. */
    sealed interface Beginning {
    }

    record First() implements Beginning {
    }

    record InProgress() implements Beginning {
    }

    record Different() implements Beginning {
    }

    record Done(KeptAnswer answer) implements Beginning {
    }
}
