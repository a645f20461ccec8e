package party.somsom.api.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import party.somsom.foundation.worker.CoalescedLookups;

/**
 * The sessions that ended while access tokens of theirs may still be around, known to every node through Redis. The
 * session row is the truth; without Redis it is asked instead.
 */
@Component
public class Revocations {
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final String PREFIX = "revoked:";

    private final StringRedisTemplate redis;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final ApplicationEventPublisher news;
    private final CoalescedLookups<String, Boolean> lookups = new CoalescedLookups<>(this::areRevoked);

    Revocations(StringRedisTemplate redis, Sessions sessions, AccessTokens tokens,
            ApplicationEventPublisher news) {
        this.redis = redis;
        this.sessions = sessions;
        this.tokens = tokens;
        this.news = news;
    }

    /** When this returns, every node refuses the session's access tokens, and who listens here has done what they do then. */
    public void revoke(String sessionId) {
        news.publishEvent(new SessionEnded(sessionId));
        redis.opsForValue().set(PREFIX + sessionId, "", tokens.lifetime());
    }

    boolean contains(String sessionId) {
        try {
            return lookups.get(sessionId);
        } catch (DataAccessException down) {
            LOG.debug("Redis does not answer, asking for the session itself", down);
            return !sessions.isLive(sessionId);
        }
    }

    /**
     * Those of the sessions that ended, in one question to Redis.
     *
     * @throws DataAccessException when Redis does not answer; unlike for {@link #contains}, nobody else is asked
     */
    public Set<String> among(Collection<String> sessionIds) {
        var asked = List.copyOf(sessionIds);
        var revoked = asked.isEmpty() ? List.<Boolean>of() : areRevoked(asked);
        return IntStream.range(0, asked.size()).filter(revoked::get).mapToObj(asked::get).collect(Collectors.toSet());
    }

    private List<Boolean> areRevoked(List<String> sessionIds) {
        var found = redis.opsForValue().multiGet(sessionIds.stream().map(PREFIX::concat).toList());
        return found.stream().map(Objects::nonNull).toList();
    }
}
