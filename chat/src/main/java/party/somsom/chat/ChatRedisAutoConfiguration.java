package party.somsom.chat;

import java.time.Duration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.chat.pace.SlowMode;
import party.somsom.chat.presence.Presence;
import party.somsom.chat.unread.ReadMarks;

/** What chat keeps in Redis: all of it may be lost without a message being lost. */
@AutoConfiguration
public class ChatRedisAutoConfiguration {
    private static final Duration PRESENCE_LIFETIME = Duration.ofSeconds(30);

    @Bean
    Presence presence(StringRedisTemplate redis) {
        return new Presence(redis, PRESENCE_LIFETIME);
    }

    @Bean
    ReadMarks readMarks(StringRedisTemplate redis) {
        return new ReadMarks(redis);
    }

    @Bean
    SlowMode slowMode(StringRedisTemplate redis) {
        return new SlowMode(redis);
    }
}
