package party.somsom.identity.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

import jakarta.persistence.EntityManager;

import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.TotpSetup;
import party.somsom.identity.local.FactorChallenges.Kind;
import party.somsom.identity.token.RootSecret;
import party.somsom.identity.token.Seal;
import party.somsom.identity.totp.Base32;
import party.somsom.identity.totp.Totp;

/**
 * The one-time passwords of accounts. Each code is accepted once. A secret is sealed for its account, so it is of no
 * use in the row of another one.
 */
class TotpFactor {
    private static final int SECRET_BYTES = 20;
    private static final String ISSUER = "Somsom";

    private final AccountTotps rows;
    private final EntityManager entities;
    private final FactorChallenges challenges;
    private final RootSecret root;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TotpFactor(AccountTotps rows, EntityManager entities, FactorChallenges challenges, RootSecret root, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.challenges = challenges;
        this.root = root;
        this.clock = clock;
    }

    /** Makes a secret that waits for its first code. An earlier secret goes on working. */
    TotpSetup start(Account account) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        challenges.keep(Kind.NEW_TOTP, account.id, Base64.getEncoder().encodeToString(seal(account.id).close(secret)));
        var typed = Base32.of(secret);
        return new TotpSetup(typed, "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(ISSUER, encoded(account.email), typed, ISSUER, Totp.DIGITS, Totp.STEP_SECONDS));
    }

    /**
     * Stores the secret that waits, in the caller's transaction. It replaces an earlier one. {@code CODE_INVALID},
     * {@code CHALLENGE_EXPIRED}.
     */
    void confirm(String accountId, String code) {
        var sealed = challenges.find(Kind.NEW_TOTP, accountId)
                .map(Base64.getDecoder()::decode)
                .orElseThrow(IdentityRefusal.CHALLENGE_EXPIRED::asException);
        var step = Totp.stepOf(seal(accountId).open(sealed), code, clock.instant())
                .orElseThrow(IdentityRefusal.CODE_INVALID::asException);
        challenges.take(Kind.NEW_TOTP, accountId);
        entities.merge(new AccountTotp(accountId, sealed, step, clock.instant()));
    }

    /** Whether the code is right, and is used for the first time. */
    boolean use(String accountId, String code) {
        var row = rows.of(accountId).orElse(null);
        if (row == null) {
            return false;
        }
        var step = Totp.stepOf(seal(accountId).open(row.sealed), code, clock.instant());
        return step.isPresent() && rows.use(accountId, step.getAsLong()) > 0;
    }

    /** Runs in the caller's transaction. */
    void remove(String accountId) {
        rows.delete(accountId);
    }

    private Seal seal(String accountId) {
        return new Seal(root, "one-time passwords of " + accountId);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
