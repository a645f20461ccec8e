package party.somsom.foundation.limits;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.data.redis.RedisConnectionFailureException;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.lettuce.core.RedisException;

/** Asks Redis about each attempt. It allows nothing while Redis does not answer. */
public final class ExactRateLimit {
    private final ProxyManager<String> buckets;
    private final BucketConfiguration rule;

    ExactRateLimit(RateLimit limit, ProxyManager<String> buckets) {
        this.buckets = buckets;
        this.rule = BucketConfiguration.builder()
                .addLimit(size -> size.capacity(limit.attempts()).refillIntervally(limit.attempts(), limit.per()))
                .build();
    }

    /**
     * How long to wait for the next attempt; zero when this one is within the limit. The time starts with the first
     * attempt. An attempt is counted before it is made, so many at once do not slip through.
     */
    public Duration take(String who) {
        return ask(() -> Duration.ofNanos(bucket(who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill()));
    }

    public void giveBack(String who) {
        tell(() -> bucket(who).addTokens(1));
    }

    public void forget(String who) {
        tell(() -> buckets.removeProxy(who));
    }

    private BucketProxy bucket(String who) {
        return buckets.builder().build(who, rule);
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
}
