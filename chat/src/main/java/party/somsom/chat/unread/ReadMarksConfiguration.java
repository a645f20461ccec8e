package party.somsom.chat.unread;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.worker.Workers;

/** Read marks in Redis. Its data may be lost. */
@Configuration(proxyBeanMethods = false)
class ReadMarksConfiguration {
    @Bean
    ReadMarks readMarks(StringRedisTemplate redis, Workers workers) {
        return new ReadMarks(redis, workers.vitals("chat-read-marks"));
    }
}
