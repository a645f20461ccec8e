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

    private ExactRateLimit(ProxyManager<String> buckets, BucketConfiguration rule) {
        this.buckets = buckets;
        this.rule = rule;
    }

    /** After a period, which starts with the first attempt, all attempts are allowed again. */
    static ExactRateLimit perPeriod(RateLimit limit, ProxyManager<String> buckets) {
        return new ExactRateLimit(buckets, BucketConfiguration.builder()
                .addLimit(size -> size.capacity(limit.attempts()).refillIntervally(limit.attempts(), limit.per()))
                .build());
    }

    /** When all attempts are used up, one after the other is allowed again, evenly over the period. */
    static ExactRateLimit steady(RateLimit limit, ProxyManager<String> buckets) {
        return new ExactRateLimit(buckets, BucketConfiguration.builder()
                .addLimit(size -> size.capacity(limit.attempts()).refillGreedy(limit.attempts(), limit.per()))
                .build());
    }

    /**
     * Returns the wait until the next attempt, or zero if this attempt is within the limit. Each attempt is counted
     * before it is made, so many parallel attempts cannot exceed the limit.
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
