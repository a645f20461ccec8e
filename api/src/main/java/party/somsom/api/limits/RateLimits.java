package party.somsom.api.limits;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts attempts, over all nodes: exactly where an attempt is worth a question to Redis, and by a {@link Throttle} where
 * it is not.
 */
@Component
public class RateLimits {
    private static final String PREFIX = "limits:";
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(1);

    private final ProxyManager<String> buckets;
    private final ClockTime time;
    private final MeterRegistry meters;
    private final Outage outage = new Outage();

    RateLimits(LettuceConnectionFactory redis, Clock clock, MeterRegistry meters) {
        this.time = new ClockTime(clock);
        this.meters = meters;
        this.buckets = new LettuceBasedProxyManagerBuilder<>(new SharedConnection<>(() -> commands(redis)))
                .clientClock(time)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build()
                .withMapper(key -> (PREFIX + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How long to wait for the next attempt; zero when this one is within the limit. The time starts with the first
     * attempt. An attempt is counted before it is made, so many at once do not slip through; without Redis nothing is
     * allowed that has to be counted.
     */
    public Duration take(String key, Limit limit) {
        return ask(() -> Duration
                .ofNanos(bucket(key, limit).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill()));
    }

    public void giveBack(String key, Limit limit) {
        tell(() -> bucket(key, limit).addTokens(1));
    }

    public void forget(String key) {
        tell(() -> buckets.removeProxy(key));
    }

    /** @param name of the limit in Redis and in the metrics */
    public Throttle throttle(String name, Limit limit) {
        var prefix = "%s:%d/%s:".formatted(name, limit.attempts(), limit.per()); // a changed limit counts anew
        var refused = meters.counter("somsom.limits.refused", "limit", name);
        return new Throttle(limit, buckets.withMapper(prefix::concat), time, outage, refused);
    }

    private BucketProxy bucket(String key, Limit limit) {
        var configuration = BucketConfiguration.builder()
                .addLimit(size -> size.capacity(limit.attempts()).refillIntervally(limit.attempts(), limit.per()))
                .build();
        return buckets.builder().build(key, configuration);
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RedisException e) {
            throw new RedisConnectionFailureException("Attempts cannot be counted", e);
        }
    }

    private static void tell(Runnable order) {
        ask(() -> {
            order.run();
            return order;
        });
    }

    private static RedisClusterAsyncCommands<byte[], byte[]> commands(LettuceConnectionFactory redis) {
        try (var connection = (LettuceConnection) redis.getConnection()) {
            return connection.getNativeConnection();
        }
    }
}
