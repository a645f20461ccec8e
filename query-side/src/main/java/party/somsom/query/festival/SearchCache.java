package party.somsom.query.festival;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.foundation.redis.RedisScripts;

/**
 * Search results in Redis for ten minutes. Dropping them all is counting up a generation, so a search that was computed
 * before a change can never be kept for after it. Without Redis, searching still works and is only slower.
 */
class SearchCache {
    private static final Logger log = LoggerFactory.getLogger(SearchCache.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String GENERATION = "{festival-search}:generation";
    private static final String PREFIX = "{festival-search}:";
    @SuppressWarnings("rawtypes") // as Spring types it
    private static final RedisScript<List> FIND = RedisScripts.load("find-search.lua", List.class);

    private final StringRedisTemplate redis;

    SearchCache(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** @param search names the search with all that its result depends on */
    String get(String search, Supplier<String> compute) {
        List<?> found;
        try {
            found = redis.execute(FIND, List.of(GENERATION), PREFIX, search);
        } catch (DataAccessException e) {
            log.warn("The search cache cannot be read: {}", e.getMessage());
            return compute.get();
        }
        if (found.size() > 1 && found.get(1) instanceof String cached) {
            return cached;
        }
        var computed = compute.get();
        put(PREFIX + found.getFirst() + ":" + search, computed);
        return computed;
    }

    private void put(String key, String value) {
        try {
            redis.opsForValue().set(key, value, KEPT);
        } catch (DataAccessException e) {
            log.warn("A search result cannot be cached: {}", e.getMessage());
        }
    }

    void drop() {
        redis.opsForValue().increment(GENERATION);
    }
}
