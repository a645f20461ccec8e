package party.somsom.identity.local;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.identity.Client;
import party.somsom.identity.token.RootSecret;

/**
 * Counts the guesses for each code in three groups. Each group has a few guesses of its own, so strangers cannot use up
 * the owner's guesses, and however many strangers there are, a code has 15 guesses (ADR 31). While Redis is away,
 * everybody without the id counts as a stranger, on each node for itself.
 */
class CodeGuesses {
    private static final RateLimit GUESSES = new RateLimit(5, Duration.ofDays(1));
    private static final Logger LOG = LoggerFactory.getLogger(CodeGuesses.class);
    private static final String ASKED = "codes:asked:";

    private final ExactRateLimit guesses;
    private final StringRedisTemplate redis;
    private final Duration remembered;
    private final KeyedHash hashes;

    CodeGuesses(RateLimits limits, StringRedisTemplate redis, LocalIdentityProperties settings, RootSecret root) {
        this.guesses = limits.exact("code", GUESSES);
        this.redis = redis;
        this.remembered = settings.codeTtl();
        this.hashes = new KeyedHash(root.derive("who asked for a code"));
    }

    /** Who guesses. */
    enum Group {
        /** A client that knows the id of the row, which nobody can guess. */
        KNOWS_THE_ID,
        /** The address that asked for the code. */
        ASKED_FOR_IT,
        STRANGERS
    }

    void askedBy(String rowId, Client asker) {
        try {
            redis.opsForValue().set(ASKED + rowId, hashes.shortOf(asker.address()), remembered);
        } catch (DataAccessException away) {
            LOG.debug("Whoever asked counts as a stranger", away);
        }
    }

    Group groupOf(String rowId, Client client) {
        return hashes.shortOf(client.address()).equals(askerOf(rowId)) ? Group.ASKED_FOR_IT : Group.STRANGERS;
    }

    private @Nullable String askerOf(String rowId) {
        try {
            return redis.opsForValue().get(ASKED + rowId);
        } catch (DataAccessException away) {
            LOG.debug("Everybody counts as a stranger", away);
            return null;
        }
    }

    /** Counts a guess before it is made. Returns whether it may be made. */
    boolean take(String rowId, Group group) {
        return guesses.take(counted(rowId, group)).isZero();
    }

    void forget(String rowId, Group group) {
        guesses.forget(counted(rowId, group));
    }

    private static String counted(String rowId, Group group) {
        return group.name().toLowerCase(Locale.ROOT) + ":" + rowId;
    }
}
