package party.somsom.foundation.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.testing.LocalServer.REDIS;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import party.somsom.foundation.digest.Sha256;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(REDIS)
class ExactRateLimitIT {
    private static final RateLimit LIMIT = new RateLimit(5, Duration.ofHours(1));

    private final String name = "test-" + UUID.randomUUID();
    private final String who = "ann";
    private final Nodes nodes = new Nodes();
    private final ExactRateLimit one = node();
    private final ExactRateLimit other = node();

    @AfterEach
    void stop() {
        nodes.close();
    }

    private ExactRateLimit node() {
        return nodes.start().exact(name, LIMIT);
    }

    private void exhaust() {
        IntStream.range(0, LIMIT.attempts()).forEach(_ -> one.take(who));
    }

    @Test
    void nodesCountTogetherFromTheFirstAttemptOn() {
        assertThat(one.take(who)).isZero();
        nodes.forward(Duration.ofMinutes(50));
        assertThat(IntStream.range(0, 10).filter(_ -> other.take(who).isZero())).hasSize(4);
        assertThat(one.take(who)).isEqualTo(Duration.ofMinutes(10));

        nodes.forward(Duration.ofMinutes(10));

        assertThat(IntStream.range(0, 10).filter(_ -> other.take(who).isZero())).hasSize(5);
    }

    @Test
    void aSteadyLimitGivesOneAttemptAfterTheOther() {
        var steady = nodes.start().steady(name + "-steady", LIMIT);
        IntStream.range(0, LIMIT.attempts()).forEach(_ -> assertThat(steady.take(who)).isZero());
        assertThat(steady.take(who)).isEqualTo(Duration.ofMinutes(12));

        nodes.forward(Duration.ofMinutes(12));

        assertThat(steady.take(who)).isZero();
        assertThat(steady.take(who)).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        assertThat(IntStream.range(0, 100).parallel().filter(i -> (i % 2 == 0 ? one : other).take(who).isZero()))
                .hasSize(LIMIT.attempts());
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        exhaust();

        other.giveBack(who);

        assertThat(one.take(who)).isZero();
        assertThat(one.take(who)).isPositive();
    }

    @Test
    void nobodyIsGivenMoreThanTheLimit() {
        one.giveBack(who);
        exhaust();

        assertThat(one.take(who)).isPositive();
    }

    @Test
    void whatIsForgottenStartsAnew() {
        exhaust();

        other.forget(who);

        exhaust();
        assertThat(one.take(who)).isPositive();
    }

    @Test
    void whatWasCountedExpires() {
        exhaust();
        one.giveBack(who);

        assertThat(nodes.redis().getExpire("limits:" + name + ":" + Sha256.key(who))).isBetween(1L, 3601L);
    }

    @Test
    void withoutRedisANodeCountsAlone() {
        var alone = nodes.startWithoutRedis().exact(name, LIMIT);

        assertThat(IntStream.range(0, 10).filter(_ -> alone.take(who).isZero())).hasSize(LIMIT.attempts());
        alone.giveBack(who);
        assertThat(alone.take(who)).isZero();
        assertThat(alone.take(who)).isEqualTo(LIMIT.per());
        alone.forget(who);
        assertThat(alone.take(who)).isZero();
    }
}
