package party.somsom.foundation.limits;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private final ProxyManager<String> inRedis;
    private final SharedBuckets buckets;

    private ExactRateLimit(RateLimit limit, ProxyManager<String> inRedis, BucketConfiguration rule, TimeMeter time) {
        this.inRedis = inRedis;
        this.buckets = new SharedBuckets(who -> inRedis.builder().build(who, rule), rule, limit.per(), time);
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

    /**
     * Returns the wait until the next attempt, or zero if this attempt is within the limit. Each attempt is counted
     * before it is made, so many parallel attempts cannot exceed the limit.
     */
    public Duration take(String who) {
        return Duration.ofNanos(
                buckets.on(who, bucket -> bucket.tryConsumeAndReturnRemaining(1)).getNanosToWaitForRefill());
    }

    public void giveBack(String who) {
        buckets.on(who, bucket -> {
            bucket.addTokens(1);
            return bucket;
        });
    }

    public void forget(String who) {
        buckets.forgetAlone(who);
        try {
            inRedis.removeProxy(who);
        } catch (RedisException | ServerAwayException away) {
            LOG.debug("It is forgotten on this node only", away);
        }
    }
}
