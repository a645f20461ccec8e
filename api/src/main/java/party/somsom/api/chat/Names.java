package party.somsom.api.chat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.id.Ids;
import party.somsom.identity.IdentityProvider;

/**
 * The names of people, read when a message is shown. Events and history hold none. A node that did not hear of a change
 * shows the old name for a minute at most.
 */
@Component
class Names {
    private static final Logger LOG = LoggerFactory.getLogger(Names.class);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final long MOST = 100_000;
    private static final String NOBODY = "";

    private final IdentityProvider identity;
    private final MessageSource texts;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST)
            .build();

    Names(IdentityProvider identity, MessageSource texts) {
        this.identity = identity;
        this.texts = texts;
    }

    /** Empty for an account that is gone, and while names cannot be read. Messages are shown all the same. */
    Map<String, String> of(Collection<String> userIds) {
        try {
            return known.getAll(Set.copyOf(userIds), this::read);
        } catch (RuntimeException e) {
            LOG.debug("Names cannot be read", e);
            var names = new HashMap<String, String>();
            userIds.forEach(id -> names.put(id, NOBODY));
            return names;
        }
    }

    String of(String userId) {
        var name = known.getIfPresent(userId);
        return name != null ? name : of(Set.of(userId)).getOrDefault(userId, NOBODY);
    }

    /** Like {@link #of}, but has words for an account that is gone. */
    String of(String userId, Locale language) {
        var name = of(userId);
        var gone = name.isEmpty() && known.getIfPresent(userId) != null;
        return gone ? texts.getMessage("chat.deleted-account", null, language) : name;
    }

    /** Refuses with {@code USER_NOT_FOUND} if nobody has this id. */
    void refuseNobody(String userId) {
        var name = known.getIfPresent(userId);
        var isKnown = name != null && !name.isEmpty();
        if (!isKnown && (!Ids.isId(userId) || identity.names(Set.of(userId)).isEmpty())) {
            throw new ProblemException(ProblemCode.USER_NOT_FOUND);
        }
    }

    /** The next question reads the name again. */
    void forget(String userId) {
        known.invalidate(userId);
    }

    private Map<String, String> read(Set<? extends String> userIds) {
        var names = new HashMap<String, String>();
        userIds.forEach(id -> names.put(id, NOBODY));
        names.putAll(identity.names(Set.copyOf(userIds)));
        return names;
    }
}
