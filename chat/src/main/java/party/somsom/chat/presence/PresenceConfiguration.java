package party.somsom.chat.presence;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Presence in Redis. Its data may be lost. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {
    private static final Duration LIFETIME = Duration.ofSeconds(30);

    @Bean
    Presence presence(StringRedisTemplate redis) {
        return new Presence(redis, LIFETIME);
    }
}
