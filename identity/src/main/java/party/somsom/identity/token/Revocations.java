package party.somsom.identity.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.worker.CoalescedLookups;
import party.somsom.foundation.worker.Vitals;
import party.somsom.identity.SessionEnded;

/**
 * The sessions that have ended while their access tokens may still be valid. Every node knows them through Redis. While
 * Redis does not answer, the session itself is checked. When Redis has lost its data, {@link LostRevocations} brings
 * them back before anybody is let in.
 */
public class Revocations {
    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

    private final StringRedisTemplate redis;
    private final SessionCheck sessions;
    private final LostRevocations lost;
    private final ApplicationEventPublisher news;
    private final CoalescedLookups<String, Boolean> lookups;

    Revocations(StringRedisTemplate redis, SessionCheck sessions, LostRevocations lost, ApplicationEventPublisher news,
            Vitals vitals) {
        this.redis = redis;
        this.sessions = sessions;
        this.lost = lost;
        this.news = news;
        this.lookups = new CoalescedLookups<>(vitals, this::areRevoked);
    }

    /** When this returns, every node refuses the session's access tokens, and the listeners on this node have run. */
    public void revoke(String sessionId) {
        news.publishEvent(new SessionEnded(sessionId));
        lost.note(sessionId);
    }

    boolean contains(String sessionId) {
        try {
            return lookups.get(sessionId);
        } catch (DataAccessException down) {
            LOG.debug("Redis does not answer, asking for the session itself", down);
            return !sessions.isRunning(sessionId);
        }
    }

    /** Asks Redis once. It fails while Redis does not answer, because unlike {@link #contains} it has no other way. */
    Set<String> among(Collection<String> sessionIds) {
        var asked = List.copyOf(sessionIds);
        var revoked = asked.isEmpty() ? List.<Boolean>of() : areRevoked(asked);
        return IntStream.range(0, asked.size()).filter(revoked::get).mapToObj(asked::get).collect(Collectors.toSet());
    }

    /** One round trip: the marker is asked for together with the sessions. */
    private List<Boolean> areRevoked(List<String> sessionIds) {
        var keys = new ArrayList<>(sessionIds.stream().map(LostRevocations::key).toList());
        keys.add(LostRevocations.MARKER);
        var found = redis.opsForValue().multiGet(keys);
        var known = found.getLast() == null ? lost.bringBack() : Set.<String>of();
        return IntStream.range(0, sessionIds.size())
                .mapToObj(i -> found.get(i) != null || known.contains(sessionIds.get(i)))
                .toList();
    }
}
