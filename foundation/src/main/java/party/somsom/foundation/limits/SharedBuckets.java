package party.somsom.foundation.limits;

import java.time.Duration;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisException;
import party.somsom.foundation.breaker.ServerAwayException;

/** Buckets that all nodes share in Redis. While Redis is away, each node counts alone in buckets of its own. */
final class SharedBuckets {
    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final int MOST_KNOWN = 200_000;

    private final Function<String, Bucket> shared;
    private final LoadingCache<String, Bucket> alone;

    /** @param per after this time without a request, a bucket is full again */
    SharedBuckets(Function<String, Bucket> shared, BucketConfiguration rule, Duration per, TimeMeter time) {
        this.shared = shared;
        this.alone = ofThisNode(rule, per, time);
    }

    <T> T on(String who, Function<Bucket, T> action) {
        try {
            return action.apply(shared.apply(who));
        } catch (RedisException | ServerAwayException away) {
            LOG.debug("This node counts alone", away);
            return action.apply(alone.get(who));
        }
    }

    void forgetAlone(String who) {
        alone.invalidate(who);
    }

    static LoadingCache<String, Bucket> ofThisNode(BucketConfiguration rule, Duration per, TimeMeter time) {
        return known(per,
                _ -> Bucket.builder().addLimit(rule.getBandwidths()[0]).withCustomTimePrecision(time).build());
    }

    /** Forgets a bucket when it is full again, which changes nothing. */
    static LoadingCache<String, Bucket> known(Duration per, Function<String, Bucket> make) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(per)
                .executor(Runnable::run) // handing the task to another thread costs more than running it
                .build(make::apply);
    }
}
