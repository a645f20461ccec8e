package party.somsom.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.testing.LocalServer.REDIS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.testing.WithLocalStack;

/** Nodes that share a Redis and a clock, which stands still unless it is turned. */
@WithLocalStack(REDIS)
@ExtendWith(OutputCaptureExtension.class)
class ThrottleIT {
    private static final Limit LIMIT = new Limit(30, Duration.ofSeconds(10));

    private final String name = "test-" + UUID.randomUUID();
    private final StoppedClock clock = new StoppedClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<LettuceConnectionFactory> connections = new ArrayList<>();

    @AfterEach
    void disconnect() {
        connections.forEach(LettuceConnectionFactory::destroy);
    }

    private LettuceConnectionFactory redis(int port) {
        var redis = new LettuceConnectionFactory("127.0.0.1", port);
        connections.add(redis);
        redis.afterPropertiesSet();
        redis.start();
        return redis;
    }

    private LettuceConnectionFactory redis() {
        return redis(Integer.getInteger("spring.data.redis.port"));
    }

    private Throttle node() {
        return new RateLimits(redis(), clock, meters).throttle(name, LIMIT);
    }

    private boolean passes(Throttle node, String who) {
        return node.take(who).isZero();
    }

    /** How many of a burst pass. */
    private long passing(Throttle node, String who, int requests) {
        return IntStream.range(0, requests).filter(_ -> passes(node, who)).count();
    }

    @Test
    void oneNodeLetsExactlyTheLimitPass() {
        var node = node();

        assertThat(passing(node, "ann", 100)).isEqualTo(LIMIT.attempts());
        assertThat(passing(node, "bob", 100)).isEqualTo(LIMIT.attempts());
        assertThat(meters.get("somsom.limits.refused").tag("limit", name).counter().count()).isEqualTo(140);
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        var node = node();

        var passed = IntStream.range(0, 200).parallel().filter(_ -> passes(node, "ann")).count();

        assertThat(passed).isEqualTo(LIMIT.attempts());
    }

    @Test
    void nodesShareTheLimitButForAThirdEach() {
        var nodes = Stream.generate(this::node).limit(3).toList();

        var inTurn = IntStream.range(0, 300).filter(turn -> passes(nodes.get(turn % 3), "ann")).count();

        assertThat(inTurn).isBetween(30L, 50L);
    }

    @Test
    void whoeverGoesOnGetsNoMoreThanASixthOverTheLimitFromASecondNode() {
        var nodes = List.of(node(), node());
        passing(nodes.getFirst(), "ann", 100);
        passing(nodes.getLast(), "ann", 100);

        var passed = IntStream.range(0, 6000).filter(turn -> {
            clock.forward(Duration.ofMillis(10));
            return passes(nodes.get(turn % 2), "ann");
        }).count();

        assertThat(passed).as("in a minute").isBetween(6 * 29L, 6 * 36L);
    }

    @Test
    void afterTheWaitItWorksAgain() {
        var node = node();
        for (var round = 0; round < 20; round++) {
            passing(node, "ann", 100);

            clock.forward(node.take("ann").minusMillis(1));
            assertThat(passes(node, "ann")).isFalse();
            clock.forward(Duration.ofMillis(1));
            assertThat(passes(node, "ann")).isTrue();
        }
    }

    @Test
    void afterTheTimeOfTheLimitAllOfItIsThereAgain() {
        var node = node();
        passing(node, "ann", 100);

        clock.forward(LIMIT.per());

        assertThat(passing(node, "ann", 100)).isEqualTo(LIMIT.attempts());
    }

    @Test
    void whoeverPollsAsToldIsNeverHitAndNeverLookedUp() {
        var node = node();

        for (var poll = 0; poll < 1000; poll++) {
            assertThat(passes(node, "ann")).isTrue();
            clock.forward(Duration.ofSeconds(2));
        }

        assertThat(keys("ann")).isEmpty();
    }

    @Test
    void sixTabsAndDevicesThatPollAsToldAreFine() {
        var nodes = List.of(node(), node());

        for (var poll = 0; poll < 1000; poll++) {
            for (var device = 0; device < 6; device++) {
                assertThat(passes(nodes.get(device % 2), "ann")).isTrue();
            }
            clock.forward(Duration.ofSeconds(2));
        }

        assertThat(keys("ann")).hasSize(1);
    }

    @Test
    void whatWasCountedExpires() {
        passing(node(), "ann", 100);

        var template = new StringRedisTemplate(redis());
        assertThat(keys("ann")).allMatch(key -> template.getExpire(key) >= 0);
    }

    @Test
    void withoutRedisEverybodyPassesAndItIsSaidOnce(CapturedOutput output) {
        var node = new RateLimits(redis(1), clock, meters).throttle(name, LIMIT);

        assertThat(passing(node, "ann", 100)).isEqualTo(100);
        assertThat(output.getAll().split("nobody is limited", -1)).hasSize(2);
    }

    private List<String> keys(String who) {
        return List.copyOf(new StringRedisTemplate(redis()).keys("limits:" + name + ":*:" + who));
    }

    private static final class StoppedClock extends Clock {
        private Instant now = Instant.now();

        void forward(Duration by) {
            now = now.plus(by);
        }

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
