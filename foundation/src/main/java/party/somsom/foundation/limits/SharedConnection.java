package party.somsom.foundation.limits;

import java.util.function.Supplier;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import party.somsom.foundation.breaker.Breaker;

/**
 * Lets Bucket4j use the application's Redis connection. It gets it for each command, so a node can start without Redis.
 * While Redis is away, each command fails at once.
 */
record SharedConnection<K>(Supplier<RedisClusterAsyncCommands<K, byte[]>> redis, Breaker breaker)
        implements
            RedisApi<K> {
    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] params) {
        return breaker.watch(() -> redis.get().eval(script, type, keys, params));
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return breaker.watch(() -> redis.get().get(key));
    }

    @Override
    @SuppressWarnings("unchecked") // an array of one key needs no type of its own
    public RedisFuture<?> delete(K key) {
        return breaker.watch(() -> redis.get().del(key));
    }
}
