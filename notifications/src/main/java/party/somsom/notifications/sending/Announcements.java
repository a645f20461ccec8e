package party.somsom.notifications.sending;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

import party.somsom.foundation.worker.Step;
import party.somsom.notifications.Letter;
import party.somsom.notifications.LetterListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Receives what any node announces, as soon as Redis is there, and passes it to the listeners. */
final class Announcements implements Step, AutoCloseable {
    private static final TypeReference<List<Letter>> LETTERS = new TypeReference<>() {
    };
    private static final Duration WATCHING = Duration.ofDays(1);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();

    /** @param listeners read when something was announced, because they may need beans that are not there yet */
    Announcements(RedisConnectionFactory redis, JsonMapper json, Supplier<List<LetterListener>> listeners) {
        container.setConnectionFactory(redis);
        container.afterPropertiesSet();
        MessageListener passingOn = (message, _) -> {
            var letters = json.readValue(message.getBody(), LETTERS);
            listeners.get().forEach(listener -> listener.sent(letters));
        };
        container.addMessageListener(passingOn, ChannelTopic.of(Announcer.CHANNEL));
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
