package party.somsom.foundation.limits;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.breaker.Breaker;

/** Active in rooms that have Bucket4j and Redis on their class path. */
@AutoConfiguration
@ConditionalOnClass({Bucket4jLettuce.class, LettuceConnectionFactory.class, MeterRegistry.class})
class RateLimitsAutoConfiguration {
    /** Created when it is first needed, because not every application has Redis. */
    @Bean
    @Lazy
    RateLimits rateLimits(LettuceConnectionFactory redis, @Qualifier("redisBreaker") Breaker breaker, Clock clock,
            MeterRegistry meters) {
        return new RateLimits(redis, breaker, clock, meters);
    }
}
