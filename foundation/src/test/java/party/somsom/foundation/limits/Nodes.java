package party.somsom.foundation.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Nodes that share a Redis. Their clock stands still until a test moves it. */
final class Nodes implements AutoCloseable {
    private final StoppedClock clock = new StoppedClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<LettuceConnectionFactory> connections = new ArrayList<>();

    RateLimits start() {
        return start(Integer.getInteger("spring.data.redis.port"));
    }

    RateLimits startWithoutRedis() {
        return start(1);
    }

    private RateLimits start(int port) {
        return new RateLimits(connect(port), clock, meters);
    }

    private LettuceConnectionFactory connect(int port) {
        var redis = new LettuceConnectionFactory("127.0.0.1", port);
        connections.add(redis);
        redis.afterPropertiesSet();
        redis.start();
        return redis;
    }

    void forward(Duration by) {
        clock.now = clock.now.plus(by);
    }

    double refused(String limit) {
        return meters.get("somsom.limits.refused").tag("limit", limit).counter().count();
    }

    StringRedisTemplate redis() {
        return new StringRedisTemplate(connect(Integer.getInteger("spring.data.redis.port")));
    }

    @Override
    public void close() {
        connections.forEach(LettuceConnectionFactory::destroy);
    }

    private static final class StoppedClock extends Clock {
        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
