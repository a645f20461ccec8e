package party.somsom.api.identity;

import java.time.Duration;
import java.util.List;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemException;

/**
 * Counts attempts, over all nodes. An attempt is counted before it is made, so many at once do not slip through. Without
 * Redis nothing is allowed that has to be counted.
 */
@Component
public class Attempts {
    private static final String PREFIX = "attempts:";
    private static final RedisScript<Long> TAKE = RedisScript.of("""
            local taken = redis.call('INCR', KEYS[1])
            if taken == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
            if taken > tonumber(ARGV[1]) then return redis.call('PTTL', KEYS[1]) end
            return 0
            """, Long.class);
    private static final RedisScript<Long> GIVE_BACK = RedisScript.of("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            return redis.call('DECR', KEYS[1])
            """, Long.class);

    private final StringRedisTemplate redis;

    Attempts(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Refuses with {@code TOO_MANY_ATTEMPTS}. */
    void require(String key, Limit limit) {
        var wait = take(key, limit);
        if (wait.isPositive()) {
            throw ProblemException.tooManyAttempts(wait);
        }
    }

    /** How long to wait for the next attempt; zero when this one is within the limit. */
    public Duration take(String key, Limit limit) {
        var wait = redis.execute(TAKE, List.of(PREFIX + key), String.valueOf(limit.attempts()),
                String.valueOf(limit.per().toMillis()));
        return Duration.ofMillis(wait);
    }

    void giveBack(String key) {
        redis.execute(GIVE_BACK, List.of(PREFIX + key));
    }

    public void forget(String key) {
        redis.delete(PREFIX + key);
    }

    /** So many attempts in a time that starts with the first of them. */
    public record Limit(int attempts, Duration per) {
    }
}
