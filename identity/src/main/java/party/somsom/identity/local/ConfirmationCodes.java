package party.somsom.identity.local;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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

    MailedCode stored(String signUpId, String code) {
        var id = ids.next();
        return new MailedCode(signUpId, id, hash(id, code), clock.instant().plus(settings.codeTtl()));
    }

    /**
     * Finds the code among those that were mailed; of several that are the same, the one that lasts longest. Guesses
     * are counted in the same way whether there are any or not, so neither the answer nor its time shows the
     * difference. After too many guesses even the right code is not found.
     *
     * @param who whose guesses are counted: the sign-up if the client names it, otherwise the address
     */
    Optional<MailedCode> find(String who, List<MailedCode> mailed, String code) {
        var guessed = who + ":" + (mailed.isEmpty() ? "none" : mailed.getLast().id());
        var withinLimit = guesses.take(guessed).isZero();
        var right = mailed.stream()
                .filter(each -> isRight(each, code))
                .max(Comparator.comparing(MailedCode::expiresAt));
        if (mailed.isEmpty()) {
            MessageDigest.isEqual(hash("none", code), NO_HASH);
        }
        if (withinLimit && right.isPresent()) {
            guesses.forget(guessed);
        }
        return withinLimit ? right : Optional.empty();
    }

    boolean expired(MailedCode code) {
        return !clock.instant().isBefore(code.expiresAt());
    }

    private boolean isRight(MailedCode mailed, String code) {
        return MessageDigest.isEqual(hash(mailed.id(), code), mailed.hash());
    }

    private byte[] hash(String codeId, String code) {
        return hashes.of(codeId + code);
    }
}
