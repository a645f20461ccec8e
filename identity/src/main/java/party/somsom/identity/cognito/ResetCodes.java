package party.somsom.identity.cognito;

import java.time.Clock;
import java.time.Duration;

import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.digest.Sha256;
import party.somsom.identity.IdentityRefusal;

/**
 * Remembers when somebody last asked for a code for a new password. Cognito says of a code that it has expired when
 * there is none at all, which would show who has an account. So the age of the last request decides instead, for every
 * address alike.
 */
class ResetCodes {
    private static final Duration CODES_LAST = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(2);
    private static final String PREFIX = "cognito:reset:";

    private final StringRedisTemplate redis;
    private final Clock clock;

    ResetCodes(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    void asked(String email) {
        redis.opsForValue().set(key(email), Long.toString(clock.millis()), REMEMBERED);
    }

    void used(String email) {
        redis.delete(key(email));
    }

    /** Why no code for this address is right. */
    IdentityRefusal refusal(String email) {
        var asked = redis.opsForValue().get(key(email));
        return asked != null && clock.millis() >= Long.parseLong(asked) + CODES_LAST.toMillis()
                ? IdentityRefusal.CODE_EXPIRED
                : IdentityRefusal.CODE_INVALID;
    }

    private static String key(String email) {
        return PREFIX + Sha256.key(email);
    }
}
