package party.somsom.foundation.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.breaker.ServerAwayException;
import party.somsom.foundation.timeouts.TimeoutsAutoConfiguration;
import party.somsom.foundation.worker.WorkerAutoConfiguration;
import party.somsom.testing.CuttableLine;
import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

/** A Redis that is stopped, that accepts and never answers, whose line is cut, and that dies. */
@Timeout(60)
@WithLocalStack(LocalServer.REDIS)
class RedisAwayIT {
    private static final Duration BACK = Duration.ofSeconds(3);

    private final CuttableLine line = new CuttableLine("127.0.0.1", Integer.getInteger("spring.data.redis.port"));
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
            .properties(Map.of("spring.main.banner-mode", "off"))
            .run("--spring.data.redis.port=" + line.port(), "--spring.data.redis.host=127.0.0.1");
    private final StringRedisTemplate redis = context.getBean(StringRedisTemplate.class);

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({RedisAutoConfiguration.class, DataRedisAutoConfiguration.class,
            TimeoutsAutoConfiguration.class, WorkerAutoConfiguration.class})
    static class Application {
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        line.close();
    }

    private void ask() {
        redis.opsForValue().get("anything");
    }

    /** The first call waits for the timeout, and the calls after it for nothing. */
    private void failsSoonAndThenAtOnce() {
        assertThat(timeOfAFailure()).isLessThan(Duration.ofSeconds(1));
        for (var i = 0; i < 10; i++) {
            assertThat(timeOfAFailure()).isLessThan(Duration.ofMillis(100));
        }
    }

    private Duration timeOfAFailure() {
        var begin = System.nanoTime();
        assertThatThrownBy(this::ask).isInstanceOf(ServerAwayException.class);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void isBackSoon() {
        await().atMost(BACK).ignoreExceptions().untilAsserted(this::ask);
    }

    @Test
    void stopped() {
        ask();
        var thaw = LocalStack.freeze(LocalServer.REDIS);
        try {
            failsSoonAndThenAtOnce();
        } finally {
            thaw.run();
        }
        isBackSoon();
    }

    @Test
    void silent() {
        ask();
        line.silence();
        failsSoonAndThenAtOnce();

        line.mend();
        isBackSoon();
    }

    @Test
    void cutOff() {
        ask();
        line.cut();
        failsSoonAndThenAtOnce();

        line.mend();
        isBackSoon();
    }

    @Test
    void dead() {
        ask();
        LocalStack.stop(LocalServer.REDIS);
        try {
            failsSoonAndThenAtOnce();
        } finally {
            LocalStack.start(LocalServer.REDIS);
        }
        isBackSoon();
    }

    @Test
    void inAPipelineToo() {
        ask();
        line.silence();
        assertThatThrownBy(() -> redis.executePipelined(RedisAwayIT.pipeline()))
                .isInstanceOf(ServerAwayException.class);
        assertThat(timeOfAFailure()).isLessThan(Duration.ofMillis(100));
    }

    @SuppressWarnings("NullAway") // in a pipeline every callback returns null
    private static RedisCallback<Object> pipeline() {
        return connection -> {
            connection.stringCommands().get("anything".getBytes(StandardCharsets.UTF_8));
            return null;
        };
    }
}
