package party.somsom.foundation.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.testing.LocalServer.REDIS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import party.somsom.testing.WithLocalStack;

@WithLocalStack(REDIS)
@ExtendWith(OutputCaptureExtension.class)
class ApproximateRateLimitIT {
    private static final RateLimit LIMIT = new RateLimit(30, Duration.ofSeconds(10));

    private final String name = "test-" + UUID.randomUUID();
    private final Nodes nodes = new Nodes();

    @AfterEach
    void stop() {
        nodes.close();
    }

    private ApproximateRateLimit node() {
        return nodes.start().approximate(name, LIMIT);
    }

    private boolean passes(ApproximateRateLimit node, String who) {
        return node.take(who).isZero();
    }

    /** How many requests of a burst pass. */
    private long passing(ApproximateRateLimit node, String who, int requests) {
        return IntStream.range(0, requests).filter(_ -> passes(node, who)).count();
    }

    @Test
    void oneNodeLetsExactlyTheLimitPass() {
        var node = node();

        assertThat(passing(node, "ann", 100)).isEqualTo(LIMIT.attempts());
        assertThat(passing(node, "bob", 100)).isEqualTo(LIMIT.attempts());
        assertThat(nodes.refused(name)).isEqualTo(140);
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        var node = node();

        var passed = IntStream.range(0, 200).parallel().filter(_ -> passes(node, "ann")).count();

        assertThat(passed).isEqualTo(LIMIT.attempts());
    }

    @Test
    void nodesShareTheLimitButForAThirdEach() {
        var three = Stream.generate(this::node).limit(3).toList();

        var inTurn = IntStream.range(0, 300).filter(turn -> passes(three.get(turn % 3), "ann")).count();

        assertThat(inTurn).isBetween(30L, 50L);
    }

    @Test
    void whoeverGoesOnGetsNoMoreThanASixthOverTheLimitFromASecondNode() {
        var two = List.of(node(), node());
        passing(two.getFirst(), "ann", 100);
        passing(two.getLast(), "ann", 100);

        var passed = IntStream.range(0, 6000).filter(turn -> {
            nodes.forward(Duration.ofMillis(10));
            return passes(two.get(turn % 2), "ann");
        }).count();

        assertThat(passed).as("in a minute").isBetween(6 * 29L, 6 * 36L);
    }

    @Test
    void afterTheWaitItWorksAgain() {
        var node = node();
        for (var round = 0; round < 20; round++) {
            passing(node, "ann", 100);

            nodes.forward(node.take("ann").minusMillis(1));
            assertThat(passes(node, "ann")).isFalse();
            nodes.forward(Duration.ofMillis(1));
            assertThat(passes(node, "ann")).isTrue();
        }
    }

    @Test
    void afterTheTimeOfTheLimitAllOfItIsThereAgain() {
        var node = node();
        passing(node, "ann", 100);

        nodes.forward(LIMIT.per());

        assertThat(passing(node, "ann", 100)).isEqualTo(LIMIT.attempts());
    }

    @Test
    void whoeverPollsAsToldIsNeverHitAndNeverLookedUp() {
        var node = node();

        for (var poll = 0; poll < 1000; poll++) {
            assertThat(passes(node, "ann")).isTrue();
            nodes.forward(Duration.ofSeconds(2));
        }

        assertThat(keys("ann")).isEmpty();
    }

    @Test
    void sixTabsAndDevicesThatPollAsToldAreFine() {
        var two = List.of(node(), node());

        for (var poll = 0; poll < 1000; poll++) {
            for (var device = 0; device < 6; device++) {
                assertThat(passes(two.get(device % 2), "ann")).isTrue();
            }
            nodes.forward(Duration.ofSeconds(2));
        }

        assertThat(keys("ann")).hasSize(1);
    }

    @Test
    void whatWasCountedExpires() {
        passing(node(), "ann", 100);

        var redis = nodes.redis();
        assertThat(keys("ann")).allMatch(key -> redis.getExpire(key) >= 0);
    }

    @Test
    void withoutRedisANodeCountsAloneAndItIsSaidOnce(CapturedOutput output) {
        var node = nodes.startWithoutRedis().approximate(name, LIMIT);

        assertThat(passing(node, "ann", 100)).isEqualTo(LIMIT.attempts());
        assertThat(output.getAll().split("Redis does not answer", -1)).hasSize(2);
    }

    private List<String> keys(String who) {
        return List.copyOf(nodes.redis().keys("limits:" + name + ":*:" + who));
    }
}
