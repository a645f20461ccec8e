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
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;

/** Nodes that share a Redis. Their clock stands still until a test moves it. */
final class Nodes implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final StoppedClock clock = new StoppedClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<LettuceConnectionFactory> connections = new ArrayList<>();
    private final List<Breaker> breakers = new ArrayList<>();

    RateLimits start() {
        return start(Integer.getInteger("spring.data.redis.port"));
    }

    RateLimits startWithoutRedis() {
        return start(1);
    }

    private RateLimits start(int port) {
        var redis = connect(port);
        return new RateLimits(redis, breaker(redis), clock, meters);
    }

    private Breaker breaker(LettuceConnectionFactory redis) {
        var breaker = new Breaker("Redis", RuntimeException.class::isInstance, () -> redis.getConnection().ping(),
                new Workers(meters, new WorkerProperties(1, PAUSE, PAUSE)));
        breakers.add(breaker);
        return breaker;
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
        breakers.forEach(Breaker::close);
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
