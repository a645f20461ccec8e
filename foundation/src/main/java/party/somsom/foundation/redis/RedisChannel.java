package party.somsom.foundation.redis;

import java.time.Duration;
import java.util.function.Consumer;

import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

import party.somsom.foundation.worker.Step;

/** Hears what any node publishes on a channel of Redis, as soon as Redis is there. A message may be lost. */
public final class RedisChannel implements Step, AutoCloseable {
    private static final Duration WATCHING = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();

    public RedisChannel(RedisConnectionFactory redis, String channel, Consumer<byte[]> listener) {
        container.setConnectionFactory(redis);
        container.setRecoveryInterval(RETRY.toMillis());
        container.afterPropertiesSet();
        MessageListener passingOn = (message, _) -> listener.accept(message.getBody());
        container.addMessageListener(passingOn, ChannelTopic.of(channel));
    }

    /** Fails as long as Redis is away. After that, the container itself connects again whenever it must. */
    @Override
    public Duration run() {
        container.start();
        return WATCHING;
    }

    @Override
    public void close() throws Exception {
        container.destroy();
    }
}
