package party.somsom.testing;

import java.util.Objects;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A connection to the Redis that {@link WithLocalStack} started, for tests without an application. */
public final class LocalRedis implements AutoCloseable {
    private final LettuceConnectionFactory connections = new LettuceConnectionFactory(
            property("spring.data.redis.host"), Integer.parseInt(property("spring.data.redis.port")));
    private final StringRedisTemplate template;

    public LocalRedis() {
        connections.afterPropertiesSet();
        connections.start();
        template = new StringRedisTemplate(connections);
    }

    public StringRedisTemplate template() {
        return template;
    }

    @Override
    public void close() {
        connections.destroy();
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
