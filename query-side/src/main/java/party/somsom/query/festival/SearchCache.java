package party.somsom.query.festival;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.foundation.redis.RedisScripts;
import party.somsom.foundation.worker.SerialDrain;
import party.somsom.foundation.worker.Vitals;

/**
 * Keeps search results in Redis. To drop them all, it begins a new generation. So the result of a search that was
 * computed before a change is never used after it. If that fails, it is repeated until Redis is back.
 * And because each generation ends by itself after a minute, whatever is missed is missed for a minute at most.
 *
 * <p>While Redis is away, each node keeps results for a second, so the database is asked once for what many search.
 */
class SearchCache {
    private static final Logger log = LoggerFactory.getLogger(SearchCache.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration GENERATION_KEPT = Duration.ofMinutes(1);
    private static final Duration MEANWHILE = Duration.ofSeconds(1);
    private static final long MOST_MEANWHILE = 1_000;
    private static final String GENERATION = "{festival-search}:generation";
    private static final String PREFIX = "{festival-search}:";
    @SuppressWarnings("rawtypes") // Spring declares it so
    private static final RedisScript<List> FIND = RedisScripts.load("find-search.lua", List.class);

    private final StringRedisTemplate redis;
    private final Cache<String, String> meanwhile = Caffeine.newBuilder()
            .expireAfterWrite(MEANWHILE)
            .maximumSize(MOST_MEANWHILE)
            .build();
    private final SerialDrain dropping;
    private volatile boolean stale;

    /** @param vitals of the work that begins a generation when Redis is back */
    SearchCache(StringRedisTemplate redis, Vitals vitals) {
        this.redis = redis;
        this.dropping = new SerialDrain(vitals, this::beginGeneration, () -> stale);
    }

    /** Null if the result is not known. */
    @Nullable
    String find(String search) {
        try {
            return cached(ask(search));
        } catch (DataAccessException e) {
            log.debug("The search cache cannot be read", e);
            return meanwhile.getIfPresent(search);
        }
    }

    private List<?> ask(String search) {
        return redis.execute(FIND, List.of(GENERATION), PREFIX, search, generation(),
                String.valueOf(GENERATION_KEPT.toMillis()));
    }

    private static @Nullable String cached(List<?> found) {
        return found.size() > 1 && found.get(1) instanceof String cached ? cached : null;
    }

    /** @param search names the search, with everything on which its result depends */
    String get(String search, Supplier<String> compute) {
        List<?> found;
        try {
            found = ask(search);
        } catch (DataAccessException e) {
            log.debug("The search cache cannot be read", e);
            return meanwhile.get(search, _ -> compute.get());
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
            log.debug("A search result cannot be cached", e);
        }
    }

    void drop() {
        meanwhile.invalidateAll();
        stale = true;
        try {
            beginGeneration();
        } catch (DataAccessException away) {
            log.debug("Cached searches are dropped when Redis is back", away);
            dropping.wake();
        }
    }

    private void beginGeneration() {
        stale = false;
        try {
            redis.opsForValue().set(GENERATION, generation(), GENERATION_KEPT);
        } catch (RuntimeException e) {
            stale = true;
            throw e;
        }
    }

    private static String generation() {
        return UUID.randomUUID().toString();
    }
}
