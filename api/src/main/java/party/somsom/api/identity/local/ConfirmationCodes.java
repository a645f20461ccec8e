package party.somsom.api.identity.local;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import party.somsom.api.Ids;
import party.somsom.api.limits.Limit;
import party.somsom.api.limits.RateLimits;
import party.somsom.api.security.SigningKey;

/**
 * The 6-digit codes sent by e-mail. Only a keyed hash is stored: without the key, which is not in the database, a
 * million guesses would find the code.
 */
@Component
class ConfirmationCodes {
    private static final int BOUND = 1_000_000;
    private static final Limit GUESSES = new Limit(5, Duration.ofDays(1));
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NO_HASH = new byte[32];

    private final SecureRandom random = new SecureRandom();
    private final RateLimits limits;
    private final LocalIdentityConfiguration.Settings settings;
    private final Clock clock;
    private final Ids ids;
    private final SecretKeySpec key;

    ConfirmationCodes(RateLimits limits, LocalIdentityConfiguration.Settings settings, Clock clock, Ids ids,
            SigningKey signingKey) {
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
        this.key = new SecretKeySpec(signingKey.derive("confirmation codes"), ALGORITHM);
    }

    String next() {
        return "%06d".formatted(random.nextInt(BOUND));
    }

    Account.Code stored(String code) {
        var id = ids.next();
        return new Account.Code(id, hash(id, code), clock.instant().plus(settings.codeTtl()));
    }

    /**
     * Whether this is the account's code. Guesses are counted for known and unknown addresses in the same way, so that
     * neither the answer nor its time tells them apart; after too many, even the right code is none.
     */
    boolean matches(String email, Optional<Account> account, String code) {
        var codeId = account.map(known -> known.code().id()).orElse("none");
        var guesses = "code:" + email + ":" + codeId;
        var withinLimit = limits.take(guesses, GUESSES).isZero();
        var right = MessageDigest.isEqual(hash(codeId, code),
                account.map(known -> known.code().hash()).orElse(NO_HASH));
        if (withinLimit && right) {
            limits.forget(guesses);
        }
        return withinLimit && right;
    }

    boolean expired(Account account) {
        return !clock.instant().isBefore(account.code().expiresAt());
    }

    private byte[] hash(String codeId, String code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((codeId + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
