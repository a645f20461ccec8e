package party.somsom.identity.local;

import java.time.Duration;
import java.util.Locale;

import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.identity.Client;
import party.somsom.identity.token.RootSecret;

/**
 * Counts the guesses for each code in three groups. Each group has a few guesses of its own, so strangers cannot use up
 * the owner's guesses, and however many strangers there are, a code has 15 guesses (ADR 31).
 */
class CodeGuesses {
    private static final RateLimit GUESSES = new RateLimit(5, Duration.ofDays(1));
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
        redis.opsForValue().set(ASKED + rowId, hashes.shortOf(asker.address()), remembered);
    }

    Group groupOf(String rowId, Client client) {
        var asker = redis.opsForValue().get(ASKED + rowId);
        return hashes.shortOf(client.address()).equals(asker) ? Group.ASKED_FOR_IT : Group.STRANGERS;
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
