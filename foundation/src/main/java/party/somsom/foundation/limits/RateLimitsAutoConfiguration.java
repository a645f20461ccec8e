package party.somsom.foundation.limits;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.micrometer.core.instrument.MeterRegistry;

/** For rooms that take Bucket4j and Redis along. */
@AutoConfiguration
@ConditionalOnClass({Bucket4jLettuce.class, LettuceConnectionFactory.class, MeterRegistry.class})
class RateLimitsAutoConfiguration {
    /** Made when it is needed, since not every application has Redis. */
    @Bean
    @Lazy
    RateLimits rateLimits(LettuceConnectionFactory redis, Clock clock, MeterRegistry meters) {
        return new RateLimits(redis, clock, meters);
    }
}
