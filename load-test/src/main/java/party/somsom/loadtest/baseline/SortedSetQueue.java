package party.somsom.loadtest.baseline;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The line as a sorted set by time of arrival. This is fast, but the line is lost when Redis loses its memory. */
@Component
class SortedSetQueue {
    private final StringRedisTemplate redis;

    SortedSetQueue(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** A person who is in the queue keeps their place. */
    Rank join(String queue, String userId) {
        redis.opsForZSet().addIfAbsent(key(queue), userId, System.currentTimeMillis());
        return rank(queue, userId);
    }

    Rank rank(String queue, String userId) {
        return Rank.of(redis.opsForZSet().rank(key(queue), userId));
    }

    private static String key(String queue) {
        return "baseline:queue:" + queue;
    }

    /** Counts from 1; -1 if the person does not wait. */
    record Rank(long rank) {
        static Rank of(@Nullable Long ahead) {
            return new Rank(ahead == null ? -1 : ahead + 1);
        }
    }
}
