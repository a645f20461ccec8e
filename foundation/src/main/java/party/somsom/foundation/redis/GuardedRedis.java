package party.somsom.foundation.redis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import party.somsom.foundation.breaker.Breaker;

/**
 * The template that everybody uses. While Redis is away, each call fails at once, and always with the same exception,
 * {@link party.somsom.foundation.breaker.ServerAwayException}.
 */
final class GuardedRedis extends StringRedisTemplate {
    private final Breaker breaker;

    GuardedRedis(RedisConnectionFactory connections, Breaker breaker) {
        super(connections);
        this.breaker = breaker;
    }

    @Override
    public <T extends @Nullable Object> T execute(RedisCallback<T> action, boolean exposeConnection, boolean pipeline) {
        return isInSession()
                ? super.execute(action, exposeConnection, pipeline)
                : breaker.call(() -> super.execute(action, exposeConnection, pipeline));
    }

    @Override
    public <T extends @Nullable Object> T execute(SessionCallback<T> session) {
        return breaker.call(() -> super.execute(session));
    }

    @Override
    public List<Object> executePipelined(SessionCallback<?> session,
            @Nullable RedisSerializer<?> resultSerializer) {
        return breaker.call(() -> super.executePipelined(session, resultSerializer));
    }

    /** A command in a pipeline returns before Redis has answered, so only the whole session counts. */
    private boolean isInSession() {
        return TransactionSynchronizationManager.hasResource(getRequiredConnectionFactory());
    }
}
