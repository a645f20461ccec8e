package party.somsom.identity.cognito;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.digest.Sha256;
import party.somsom.foundation.id.Ids;
import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.identity.AccountView;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SignUpForm;
import party.somsom.identity.SignUpProof;
import party.somsom.identity.token.RootSecret;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/**
 * Leads from a sign-up to an account. Each sign-up is a user of its own at Cognito, with a name that is only an id. The
 * e-mail address becomes the alias of the one who confirms it first. So sign-ups for one address do not affect each
 * other.
 */
class CognitoSignUps {
    private static final Duration CODES_LAST = Duration.ofHours(24);
    private static final RateLimit REPETITIONS = new RateLimit(5, Duration.ofDays(1));

    private final CognitoUsers users;
    private final CognitoPeople people;
    private final UserPoolClient pool;
    private final CognitoPasswords passwords;
    private final KeyedHash codeHashes;
    private final ExactRateLimit repetitions;
    private final Clock clock;
    private final Ids ids;

    CognitoSignUps(CognitoUsers users, CognitoPeople people, UserPoolClient pool, CognitoPasswords passwords,
            RootSecret root, RateLimits limits, Clock clock, Ids ids) {
        this.users = users;
        this.people = people;
        this.pool = pool;
        this.passwords = passwords;
        this.codeHashes = new KeyedHash(root.derive("codes that confirmed users of Cognito"));
        this.repetitions = limits.exact("cognito:confirmed", REPETITIONS);
        this.clock = clock;
        this.ids = ids;
    }

    /** @param session logs the owner in without the password; only with {@code first}, and if the pool allows it */
    record Confirmed(CognitoUser account, boolean first, @Nullable String session) {
    }

    AccountView signUp(SignUpForm form) {
        var password = passwords.fresh(form.password());
        if (people.withEmail(form.email()).isPresent()) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        }
        var username = ids.next();
        var id = pool.signUp(username, password, form.email(), form.name());
        users.signUp(id, username, form.email(), form.name(), clock.millis(),
                clock.instant().plus(CODES_LAST).toEpochMilli(), form.termsVersion());
        return new AccountView(id, form.email(), form.name(), false);
    }

    /** Does nothing for a sign-up that is unknown, confirmed already, or has had many mails. */
    void resend(String userId) {
        users.withId(userId)
                .filter(user -> user.confirmedAt == null && user.codesUntil.isAfter(Instant.EPOCH))
                .ifPresent(signUp -> {
                    try {
                        pool.resend(signUp.username);
                        users.prolong(signUp.id, clock.instant().plus(CODES_LAST));
                    } catch (LimitExceededException | InvalidParameterException | UserNotFoundException _) {
                        // the answer is the same
                    }
                });
    }

    /** The sign-ups for an address that may still be confirmed, the latest first. */
    List<CognitoUser> unconfirmed(String email) {
        return users.unconfirmed(email, Instant.EPOCH);
    }

    Confirmed confirm(SignUpProof proof) {
        var account = people.withEmail(proof.email());
        if (account.isPresent()) {
            return again(account.get(), proof);
        }
        var signUps = unconfirmed(proof.email()).stream()
                .filter(signUp -> proof.userId() == null || signUp.id.equals(proof.userId()))
                .toList();
        if (signUps.isEmpty()) {
            takeAsLong(proof);
        }
        for (var signUp : signUps) {
            var confirmed = tried(signUp, proof);
            if (confirmed != null) {
                return confirmed;
            }
        }
        throw refusal(signUps).asException();
    }

    /** Cognito says nothing about a code that has done its work. */
    private Confirmed again(CognitoUser account, SignUpProof proof) {
        var isTheSame = account.codeHash != null && MessageDigest.isEqual(account.codeHash, hash(account.id, proof))
                && (proof.userId() == null || proof.userId().equals(account.id));
        if (!repetitions.take(account.id).isZero() || !isTheSame) {
            throw IdentityRefusal.CODE_INVALID.asException();
        }
        repetitions.forget(account.id);
        return new Confirmed(account, false, null);
    }

    private @Nullable Confirmed tried(CognitoUser signUp, SignUpProof proof) {
        try {
            var session = pool.confirm(signUp.username, proof.code());
            return confirmed(signUp, proof, session);
        } catch (AliasExistsException _) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        } catch (CodeMismatchException | ExpiredCodeException | NotAuthorizedException | UserNotFoundException
                | LimitExceededException | TooManyFailedAttemptsException _) {
            return null;
        }
    }

    private Confirmed confirmed(CognitoUser signUp, SignUpProof proof, @Nullable String session) {
        users.confirm(signUp.id, clock.instant(), hash(signUp.id, proof));
        users.supersede(signUp.email, Instant.EPOCH);
        var name = proof.name();
        if (name != null && !name.equals(signUp.name)) {
            pool.rename(signUp.username, name);
            users.setName(signUp.id, name);
        }
        return new Confirmed(people.find(signUp.id).orElseThrow(), true, session);
    }

    /** Cognito does not tell a wrong code from one that has expired, so the age of the newest mail decides. */
    private IdentityRefusal refusal(List<CognitoUser> signUps) {
        var areExpired = !signUps.isEmpty()
                && signUps.stream().noneMatch(signUp -> clock.instant().isBefore(signUp.codesUntil));
        return areExpired ? IdentityRefusal.CODE_EXPIRED : IdentityRefusal.CODE_INVALID;
    }

    private void takeAsLong(SignUpProof proof) {
        try {
            pool.confirm("nobody-" + Sha256.key(proof.email()), proof.code());
        } catch (ExpiredCodeException | UserNotFoundException _) {
            // that is how Cognito answers for a user that it does not have
        }
    }

    private byte[] hash(String id, SignUpProof proof) {
        return codeHashes.of(id + proof.code());
    }
}
