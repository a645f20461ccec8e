package party.somsom.api.idempotency;

import java.time.Duration;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * The answers to requests with a key, kept in Redis for a day. Without Redis every request counts as the first one.
 * Even then nothing is made twice, because the ids follow from the key. A key that comes with another request is found
 * out by what it made, see {@link RequestIds#refuseOther}.
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
    /** The length of a fingerprint: SHA-256 in hexadecimal. */
    private static final int FINGERPRINT = 64;
    private static final int SCANNED_AT_ONCE = 1000;

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

    /** Passes on all answers whose names begin like this. It looks at every key in Redis, which takes long. */
    void each(String beginning, Consumer<KeptAnswer> to) {
        try (var keys = scan(beginning)) {
            while (keys.hasNext()) {
                var kept = redis.opsForValue().get(keys.next());
                if (kept != null && kept.length() > FINGERPRINT) {
                    to.accept(json.readValue(kept.substring(FINGERPRINT), KeptAnswer.class));
                }
            }
        }
    }

    /** Forgets all answers whose names begin like this, or fails. */
    void forgetAll(String beginning) {
        try (var keys = scan(beginning)) {
            keys.forEachRemaining(redis::delete);
        }
    }

    private Cursor<String> scan(String beginning) {
        return redis.scan(ScanOptions.scanOptions().match(PREFIX + beginning + "*").count(SCANNED_AT_ONCE).build());
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
