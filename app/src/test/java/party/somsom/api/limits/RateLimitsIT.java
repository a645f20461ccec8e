package party.somsom.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static party.somsom.testing.LocalServer.REDIS;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import party.somsom.testing.WithLocalStack;

@WithLocalStack(REDIS)
class RateLimitsIT {
    private static final Limit LIMIT = new Limit(5, Duration.ofHours(1));

    private final String key = "test:" + UUID.randomUUID();
    private final Nodes nodes = new Nodes();
    private final RateLimits one = nodes.start();
    private final RateLimits other = nodes.start();

    @AfterEach
    void stop() {
        nodes.close();
    }

    private void exhaust() {
        IntStream.range(0, LIMIT.attempts()).forEach(_ -> one.take(key, LIMIT));
    }

    @Test
    void nodesCountTogetherFromTheFirstAttemptOn() {
        assertThat(one.take(key, LIMIT)).isZero();
        nodes.forward(Duration.ofMinutes(50));
        assertThat(IntStream.range(0, 10).filter(_ -> other.take(key, LIMIT).isZero())).hasSize(4);
        assertThat(one.take(key, LIMIT)).isEqualTo(Duration.ofMinutes(10));

        nodes.forward(Duration.ofMinutes(10));

        assertThat(IntStream.range(0, 10).filter(_ -> other.take(key, LIMIT).isZero())).hasSize(5);
    }

    @Test
    void manyAtOnceDoNotSlipThrough() {
        assertThat(IntStream.range(0, 100).parallel().filter(i -> (i % 2 == 0 ? one : other).take(key, LIMIT).isZero()))
                .hasSize(LIMIT.attempts());
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        exhaust();

        other.giveBack(key, LIMIT);

        assertThat(one.take(key, LIMIT)).isZero();
        assertThat(one.take(key, LIMIT)).isPositive();
    }

    @Test
    void nobodyIsGivenMoreThanTheLimit() {
        one.giveBack(key, LIMIT);
        exhaust();

        assertThat(one.take(key, LIMIT)).isPositive();
    }

    @Test
    void whatIsForgottenStartsAnew() {
        exhaust();

        other.forget(key);

        exhaust();
        assertThat(one.take(key, LIMIT)).isPositive();
    }

    @Test
    void whatWasCountedExpires() {
        one.take(key, LIMIT);
        one.giveBack(key, LIMIT);

        assertThat(nodes.redis().getExpire("limits:" + key)).isBetween(0L, 3601L);
    }

    @Test
    void withoutRedisNothingIsAllowed() {
        var alone = nodes.startWithoutRedis();

        assertThatThrownBy(() -> alone.take(key, LIMIT)).isInstanceOf(DataAccessResourceFailureException.class);
    }
}
