package party.somsom.identity.local;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.digest.Sha256;

/**
 * What has begun and waits for its second step: a log-in, or a new factor. It is in Redis for some minutes, so any node
 * can complete it.
 */
class FactorChallenges {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final StringRedisTemplate redis;

    FactorChallenges(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** What has begun. */
    enum Kind {
        NEW_TOTP,
        NEW_PASSKEY,
        PASSKEY_LOG_IN,
        SECOND_FACTOR,
        SECOND_FACTOR_BY_PASSKEY
    }

    /** @param id replaces what was kept under the same one */
    void keep(Kind kind, String id, String content) {
        redis.opsForValue().set(key(kind, id), content, LIFETIME);
    }

    Optional<String> find(Kind kind, String id) {
        return Optional.ofNullable(redis.opsForValue().get(key(kind, id)));
    }

    /** Only one caller gets it. */
    Optional<String> take(Kind kind, String id) {
        return Optional.ofNullable(redis.opsForValue().getAndDelete(key(kind, id)));
    }

    /** Whoever reads Redis cannot go on with what others began. */
    private static String key(Kind kind, String id) {
        return "factors:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + Sha256.key(id);
    }
}
