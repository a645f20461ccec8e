package party.somsom.chat.pace;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Slow mode in Redis. Its data may be lost. */
@Configuration(proxyBeanMethods = false)
class SlowModeConfiguration {
    @Bean
    SlowMode slowMode(StringRedisTemplate redis) {
        return new SlowMode(redis);
    }
}
