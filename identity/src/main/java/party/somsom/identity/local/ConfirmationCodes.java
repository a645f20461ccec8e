package party.somsom.identity.local;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import party.somsom.foundation.id.Ids;
import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.identity.token.SigningKey;

/**
 * The 6-digit codes that are sent by e-mail. Only a keyed hash is stored, and the key is not in the database. With a
 * hash that needs no key, a million guesses would find the code.
 */
class ConfirmationCodes {
    private static final int BOUND = 1_000_000;
    private static final RateLimit GUESSES = new RateLimit(5, Duration.ofDays(1));
    private static final byte[] NO_HASH = new byte[32];

    private final SecureRandom random = new SecureRandom();
    private final ExactRateLimit guesses;
    private final LocalIdentityProperties settings;
    private final Clock clock;
    private final Ids ids;
    private final KeyedHash hashes;

    ConfirmationCodes(RateLimits limits, LocalIdentityProperties settings, Clock clock, Ids ids,
            SigningKey signingKey) {
        this.guesses = limits.exact("code", GUESSES);
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.hashes = new KeyedHash(signingKey.derive("confirmation codes"));
    }

    String next() {
        return "%06d".formatted(random.nextInt(BOUND));
    }

    Account.Code stored(String code) {
        var id = ids.next();
        return new Account.Code(id, hash(id, code), clock.instant().plus(settings.codeTtl()));
    }

    /**
     * Whether this is the account's code. Guesses are counted in the same way for known and unknown addresses, so
     * neither the answer nor its time shows the difference. After too many guesses even the right code does not match.
     */
    boolean matches(String email, Optional<Account> account, String code) {
        var codeId = account.map(known -> known.code().id()).orElse("none");
        var guessed = email + ":" + codeId;
        var withinLimit = guesses.take(guessed).isZero();
        var right = MessageDigest.isEqual(hash(codeId, code),
                account.map(known -> known.code().hash()).orElse(NO_HASH));
        if (withinLimit && right) {
            guesses.forget(guessed);
        }
        return withinLimit && right;
    }

    boolean expired(Account account) {
        return !clock.instant().isBefore(account.code().expiresAt());
    }

    private byte[] hash(String codeId, String code) {
        return hashes.of(codeId + code);
    }
}
