package party.somsom.foundation.limits;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;
import io.micrometer.core.instrument.Counter;

/**
 * A limit for actions that are too frequent to ask Redis each time. Each node lets a sixth of the limit pass without
 * asking, so a person who stays below that costs nothing. The rest is one bucket in Redis, of which a node takes up to
 * another sixth of the limit before it tells Redis. So one node lets nobody exceed the limit, and each further node
 * lets a person exceed it by at most a third: n nodes by (n - 1) / 3 in one burst, and by (n - 1) / 6 in the long run.
 * While Redis is away, each node allows the limit for itself.
 */
public final class ApproximateRateLimit {
    private static final Logger LOG = LoggerFactory.getLogger(ApproximateRateLimit.class);
    private static final int PARTS = 6;
    private static final int MOST_KNOWN = 200_000;

    private final RateLimit limit;
    private final long part;
    private final Counter refused;
    private final LoadingCache<String, Bucket> own;
    private final LoadingCache<String, Bucket> shared;
    private final LoadingCache<String, Bucket> alone;

    ApproximateRateLimit(RateLimit limit, ProxyManager<String> buckets, TimeMeter time, Counter refused) {
        this.limit = limit;
        this.part = Math.max(1, limit.attempts() / PARTS);
        this.refused = refused;
        this.own = inMemory(part, time);
        var attempts = Math.max(1, limit.attempts() - part);
        this.alone = inMemory(attempts, time);
        var rest = BucketConfiguration.builder().addLimit(size -> full(size, attempts)).build();
        var late = tellingLate(time);
        this.shared = known().build(who -> buckets.builder().withOptimization(late).build(who, rest));
    }

    /** Returns the wait until the next action may pass, or zero if this one passes. */
    public Duration take(String who) {
        return own.get(who).tryConsume(1) ? Duration.ZERO : takeShared(who);
    }

    private Duration takeShared(String who) {
        var probe = askShared(who);
        if (!probe.isConsumed()) {
            refused.increment();
        }
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private ConsumptionProbe askShared(String who) {
        try {
            return shared.get(who).tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException e) {
            LOG.debug("This node counts alone", e);
            return alone.get(who).tryConsumeAndReturnRemaining(1);
        }
    }

    private LoadingCache<String, Bucket> inMemory(long attempts, TimeMeter time) {
        return known().build(_ -> Bucket.builder()
                .addLimit(size -> full(size, attempts))
                .withCustomTimePrecision(time)
                .build());
    }

    /** Every bucket is full again after this time without a request, so forgetting the bucket changes nothing. */
    private Caffeine<Object, Object> known() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(limit.per())
                .executor(Runnable::run); // handing the task to another thread costs more than running it
    }

    private BandwidthBuilderBuildStage full(BandwidthBuilderCapacityStage size, long attempts) {
        return size.capacity(attempts).refillGreedy(attempts, limit.per());
    }

    private Optimization tellingLate(TimeMeter time) {
        return new DelayOptimization(new DelayParameters(part, limit.per()), NopeOptimizationListener.INSTANCE, time);
    }
}
