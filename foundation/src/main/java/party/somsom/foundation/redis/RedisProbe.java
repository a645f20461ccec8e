package party.somsom.foundation.redis;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import party.somsom.foundation.breaker.Breaker;

/**
 * Asks whether Redis is back. A line that was cut may stay silent for minutes after it was mended, so now and then this
 * takes a new connection for everybody.
 */
final class RedisProbe implements Breaker.Probe {
    private static final int PATIENCE = 2;

    private final LettuceConnectionFactory redis;
    private int failures;

    RedisProbe(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    @Override
    public void ask() {
        if (failures >= PATIENCE) {
            failures = 0;
            redis.resetConnection();
        }
        failures++;
        try (var connection = redis.getConnection()) {
            connection.ping();
        }
        failures = 0;
    }
}
