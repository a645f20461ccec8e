package party.somsom.foundation.redis;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.resource.Delay;
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.timeouts.TimeoutsAutoConfiguration;
import party.somsom.foundation.worker.WorkerAutoConfiguration;
import party.somsom.foundation.worker.Workers;

/** Redis as everybody uses it: nobody waits for it for long, and while it is away nobody waits at all. */
@AutoConfiguration(before = DataRedisAutoConfiguration.class, after = {TimeoutsAutoConfiguration.class,
        WorkerAutoConfiguration.class})
@ConditionalOnClass(LettuceConnectionFactory.class)
class RedisAutoConfiguration {
    private static final Duration BETWEEN_CONNECTS = Duration.ofMillis(200);
    private static final int SIGNS_OF_LIFE = 3;

    @Bean
    Breaker redisBreaker(LettuceConnectionFactory redis, Workers workers) {
        return new Breaker("Redis", RedisOutage::isCauseOf, new RedisProbe(redis), workers);
    }

    @Bean
    StringRedisTemplate stringRedisTemplate(LettuceConnectionFactory redis,
            @Qualifier("redisBreaker") Breaker breaker) {
        return new GuardedRedis(redis, breaker);
    }

    @Bean
    LettuceClientConfigurationBuilderCustomizer redisTimeout(Timeouts timeouts) {
        return client -> client.commandTimeout(timeouts.redis());
    }

    /** While Redis is gone, a command fails at once. A connection that only listens notices that its line is cut. */
    @Bean
    LettuceClientOptionsBuilderCustomizer redisConnections(Timeouts timeouts) {
        var listening = KeepAliveOptions.builder()
                .enable()
                .idle(timeouts.connect())
                .interval(Duration.ofSeconds(1))
                .count(SIGNS_OF_LIFE)
                .build();
        var socket = SocketOptions.builder().connectTimeout(timeouts.redis()).keepAlive(listening).build();
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS).socketOptions(socket);
    }

    /** Lettuce would wait for up to half a minute before it connects again. */
    @Bean
    ClientResourcesBuilderCustomizer redisReconnects() {
        return resources -> resources.reconnectDelay(Delay.constant(BETWEEN_CONNECTS));
    }
}
