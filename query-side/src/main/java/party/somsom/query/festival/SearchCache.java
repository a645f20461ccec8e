package party.somsom.query.festival;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.foundation.redis.RedisScripts;

/**
 * Keeps search results in Redis for ten minutes. To drop them all, it increases a generation number. So the result of a
 * search that was computed before a change is never used after it. Without Redis, searches still work but are slower.
 */
class SearchCache {
    private static final Logger log = LoggerFactory.getLogger(SearchCache.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String GENERATION = "{festival-search}:generation";
    private static final String PREFIX = "{festival-search}:";
    @SuppressWarnings("rawtypes") // Spring declares it so
    private static final RedisScript<List> FIND = RedisScripts.load("find-search.lua", List.class);

    private final StringRedisTemplate redis;

    SearchCache(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Null if the result is not known, or Redis does not answer. */
    @Nullable
    String find(String search) {
        try {
            return cached(redis.execute(FIND, List.of(GENERATION), PREFIX, search));
        } catch (DataAccessException e) {
            return null;
        }
    }

    private static @Nullable String cached(List<?> found) {
        return found.size() > 1 && found.get(1) instanceof String cached ? cached : null;
    }

    /** @param search names the search, with everything on which its result depends */
    String get(String search, Supplier<String> compute) {
        List<?> found;
        try {
            found = redis.execute(FIND, List.of(GENERATION), PREFIX, search);
        } catch (DataAccessException e) {
            log.warn("The search cache cannot be read: {}", e.getMessage());
            return compute.get();
        }
        var cached = cached(found);
        if (cached != null) {
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
