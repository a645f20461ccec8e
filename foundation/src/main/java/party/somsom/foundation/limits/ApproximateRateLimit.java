package party.somsom.foundation.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
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
    private static final int PARTS = 6;

    private final LoadingCache<String, Bucket> own;
    private final SharedBuckets shared;
    private final Counter refused;

    ApproximateRateLimit(RateLimit limit, ProxyManager<String> inRedis, TimeMeter time, Counter refused) {
        var part = Math.max(1, limit.attempts() / PARTS);
        var rest = steady(limit, Math.max(1, limit.attempts() - part));
        this.own = SharedBuckets.ofThisNode(steady(limit, part), limit.per(), time);
        this.shared = new SharedBuckets(kept(limit, inRedis, rest, tellingLate(limit, part, time))::get, rest,
                limit.per(), time);
        this.refused = refused;
    }

    private static BucketConfiguration steady(RateLimit limit, long attempts) {
        return BucketConfiguration.builder()
                .addLimit(size -> size.capacity(attempts).refillGreedy(attempts, limit.per()))
                .build();
    }

    private static Optimization tellingLate(RateLimit limit, long part, TimeMeter time) {
        return new DelayOptimization(new DelayParameters(part, limit.per()), NopeOptimizationListener.INSTANCE, time);
    }

    /** Each proxy remembers what it has not told Redis yet, so each is kept. */
    private static LoadingCache<String, Bucket> kept(RateLimit limit, ProxyManager<String> inRedis,
            BucketConfiguration rule, Optimization late) {
        return SharedBuckets.known(limit.per(),
                who -> inRedis.builder().withOptimization(late).build(who, rule));
    }

    /** Returns the wait until the next action may pass, or zero if this one passes. */
    public Duration take(String who) {
        return own.get(who).tryConsume(1) ? Duration.ZERO : takeShared(who);
    }

    private Duration takeShared(String who) {
        var probe = shared.on(who, bucket -> bucket.tryConsumeAndReturnRemaining(1));
        if (!probe.isConsumed()) {
            refused.increment();
        }
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
