package party.somsom.chat.pace;

import java.time.Duration;
import java.util.List;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.foundation.redis.RedisScripts;

/**
 * A person may send one message in each pause, over all nodes. Sending the same message again takes no further turn.
 */
public final class SlowMode {
    private static final RedisScript<Long> TAKE = RedisScripts.load("take-turn.lua", Long.class);

    private final StringRedisTemplate redis;

    SlowMode(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** How long to wait until the next turn; zero if the turn is now. */
    public Duration take(String chatRoomId, String userId, String clientMessageId, Duration pause) {
        return Duration.ofMillis(redis.execute(TAKE, List.of(key(chatRoomId, userId, pause)), clientMessageId,
                String.valueOf(pause.toMillis())));
    }

    /** When the pause changes, a new one begins. */
    private static String key(String chatRoomId, String userId, Duration pause) {
        return "chat:{" + chatRoomId + "}:turn:" + pause.toSeconds() + ":" + userId;
    }
}
