package party.somsom.foundation.limits;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.digest.Sha256;

/**
 * Counts attempts over all nodes in Redis. While Redis is away, each node counts alone. Use an {@link ExactRateLimit}
 * where each attempt is worth a request to Redis, and an {@link ApproximateRateLimit} elsewhere.
 */
public class RateLimits {
    private static final String PREFIX = "limits:";
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(1);

    private final ProxyManager<String> buckets;
    private final ClockTime time;
    private final MeterRegistry meters;

    RateLimits(LettuceConnectionFactory redis, Breaker breaker, Clock clock, MeterRegistry meters) {
        this.time = new ClockTime(clock);
        this.meters = meters;
        this.buckets = new LettuceBasedProxyManagerBuilder<>(new SharedConnection<>(() -> commands(redis), breaker))
                .clientClock(time)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build()
                .withMapper(key -> (PREFIX + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Redis gets a digest of what is counted, because that may be an e-mail address.
     *
     * @param name the name of the limit in Redis
     */
    public ExactRateLimit exact(String name, RateLimit limit) {
        return ExactRateLimit.perPeriod(limit, digested(name), time);
    }

    /**
     * A limit of which one attempt after the other comes back, so that nobody waits for a whole period.
     *
     * @param name the name of the limit in Redis
     */
    public ExactRateLimit steady(String name, RateLimit limit) {
        return ExactRateLimit.steady(limit, digested(name), time);
    }

    private ProxyManager<String> digested(String name) {
        var prefix = name + ":";
        return buckets.withMapper(who -> prefix + Sha256.key(who));
    }

    /** @param name the name of the limit in Redis and in the metrics */
    public ApproximateRateLimit approximate(String name, RateLimit limit) {
        var prefix = "%s:%d/%s:".formatted(name, limit.attempts(), limit.per()); // a changed limit starts a new count
        var refused = meters.counter("somsom.limits.refused", "limit", name);
        return new ApproximateRateLimit(limit, buckets.withMapper(prefix::concat), time, refused);
    }

    private static RedisClusterAsyncCommands<byte[], byte[]> commands(LettuceConnectionFactory redis) {
        try (var connection = (LettuceConnection) redis.getConnection()) {
            return connection.getNativeConnection();
        }
    }
}
