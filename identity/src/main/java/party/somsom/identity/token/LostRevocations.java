package party.somsom.identity.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Writes revocations to Redis, and writes them again when Redis has lost them. A marker says that they are complete. It
 * is lost together with them. It also expires after a minute, because a Redis that fails over may lose the newest
 * revocations and keep the marker.
 */
class LostRevocations {
    static final String MARKER = "revocations:complete";
    private static final Logger LOG = LoggerFactory.getLogger(LostRevocations.class);
    private static final String PREFIX = "revoked:";
    private static final Duration MARKED = Duration.ofMinutes(1);

    private final StringRedisTemplate redis;
    private final SessionCheck sessions;
    private final Duration remembered;
    private final Clock clock;

    /** @param remembered how long to remember a session: as long as an access token is valid */
    LostRevocations(StringRedisTemplate redis, SessionCheck sessions, Duration remembered, Clock clock) {
        this.redis = redis;
        this.sessions = sessions;
        this.remembered = remembered;
        this.clock = clock;
    }

    static String key(String sessionId) {
        return PREFIX + sessionId;
    }

    void note(String sessionId) {
        redis.opsForValue().set(key(sessionId), "", remembered);
    }

    /**
     * Reads the sessions that ended lately from the database, and writes them to Redis before the marker. A sign-out
     * that is not in the database yet writes its own revocation afterwards.
     */
    Set<String> bringBack() {
        var ended = sessions.endedSince(clock.instant().minus(remembered).toEpochMilli());
        LOG.debug("Brings {} revocations back to Redis", ended.size());
        if (!ended.isEmpty()) {
            redis.executePipelined(writing(ended));
        }
        redis.opsForValue().set(MARKER, "", MARKED);
        return ended.stream().map(EndedSession::sessionId).collect(Collectors.toSet());
    }

    private RedisCallback<@Nullable Object> writing(List<EndedSession> ended) {
        return connection -> {
            for (var session : ended) {
                connection.stringCommands()
                        .setEx(key(session.sessionId()).getBytes(StandardCharsets.UTF_8), remembered.toSeconds(),
                                new byte[0]);
            }
            return null;
        };
    }
}
