package party.somsom.foundation.limits;

import java.time.Duration;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.lettuce.core.RedisException;
import party.somsom.foundation.breaker.ServerAwayException;

/**
 * Asks Redis about each attempt. While Redis is away, each node counts alone: with n nodes n times the attempts are
 * allowed, and a log-in is possible.
 */
public final class ExactRateLimit {
    private static final Logger LOG = LoggerFactory.getLogger(ExactRateLimit.class);
    private static final int MOST_KNOWN = 200_000;

    private final ProxyManager<String> buckets;
    private final BucketConfiguration rule;
    private final LoadingCache<String, Bucket> alone;

    private ExactRateLimit(RateLimit limit, ProxyManager<String> buckets, BucketConfiguration rule, TimeMeter time) {
        this.buckets = buckets;
        this.rule = rule;
        this.alone = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(limit.per())
                .build(_ -> inMemory(rule.getBandwidths()[0], time));
    }

    /** After a period, which starts with the first attempt, all attempts are allowed again. */
    static ExactRateLimit perPeriod(RateLimit limit, ProxyManager<String> buckets, TimeMeter time) {
        return new ExactRateLimit(limit, buckets, BucketConfiguration.builder()
                .addLimit(size -> size.capacity(limit.attempts()).refillIntervally(limit.attempts(), limit.per()))
                .build(), time);
    }

    /** When all attempts are used up, one after the other is allowed again, evenly over the period. */
    static ExactRateLimit steady(RateLimit limit, ProxyManager<String> buckets, TimeMeter time) {
        return new ExactRateLimit(limit, buckets, BucketConfiguration.builder()
                .addLimit(size -> size.capacity(limit.attempts()).refillGreedy(limit.attempts(), limit.per()))
                .build(), time);
    }

    private static Bucket inMemory(Bandwidth rule, TimeMeter time) {
        return Bucket.builder().addLimit(rule).withCustomTimePrecision(time).build();
    }

    /**
     * Returns the wait until the next attempt, or zero if this attempt is within the limit. Each attempt is counted
     * before it is made, so many parallel attempts cannot exceed the limit.
     */
    public Duration take(String who) {
        return Duration.ofNanos(
                onBucket(who, bucket -> bucket.tryConsumeAndReturnRemaining(1)).getNanosToWaitForRefill());
    }

    public void giveBack(String who) {
        onBucket(who, bucket -> {
            bucket.addTokens(1);
            return bucket;
        });
    }

    public void forget(String who) {
        alone.invalidate(who);
        try {
            buckets.removeProxy(who);
        } catch (RedisException | ServerAwayException away) {
            LOG.debug("It is forgotten on this node only", away);
        }
    }

    private <T> T onBucket(String who, Function<Bucket, T> action) {
        try {
            return action.apply(buckets.builder().build(who, rule));
        } catch (RedisException | ServerAwayException away) {
            LOG.debug("This node counts alone", away);
            return action.apply(alone.get(who));
        }
    }
}
