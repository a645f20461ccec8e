package party.somsom.identity.local;

import java.time.Clock;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SignedIn;
import party.somsom.identity.token.AccessTokens;
import party.somsom.identity.token.Revocations;

/**
 * Manages sessions from their first token to their end. A refresh token works once. If it comes a second time, it has
 * leaked, or its answer was lost. Within a grace time, and as long as nobody has used its successor, the answer is the
 * same successor again. Otherwise the session ends, for the thief and for the owner.
 */
class Sessions {
    private final SessionStore store;
    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Revocations revocations;
    private final LocalIdentityProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    Sessions(SessionStore store, Accounts accounts, RefreshTokens refreshTokens, AccessTokens accessTokens,
            Revocations revocations, LocalIdentityProperties settings, TransactionTemplate transaction,
            Clock clock, Ids ids) {
        this.store = store;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.revocations = revocations;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    SignedIn start(Account account) {
        var sessionId = ids.next();
        var refreshToken = refreshTokens.first();
        transaction.executeWithoutResult(_ -> {
            store.start(sessionId, account.id, clock.instant().plus(settings.sessionTtl()));
            store.addToken(sessionId, RefreshTokens.hash(refreshToken));
        });
        return signedIn(account, sessionId, refreshToken);
    }

    SignedIn refresh(String token) {
        var successor = refreshTokens.successorOf(token);
        var session = transaction.execute(_ -> rotate(token, successor));
        return switch (session) {
            case Rotation.Refused(IdentityRefusal refusal) -> throw refusal.asException();
            case Rotation.Reused(String sessionId) -> {
                revocations.revoke(sessionId);
                throw IdentityRefusal.TOKEN_REUSED.asException();
            }
            case Rotation.Done(String sessionId, Account account) -> signedIn(account, sessionId, successor);
        };
    }

    /** Ends the session for good, then tells every node. Repeating it repeats both. */
    void end(String sessionId) {
        store.end(sessionId);
        revocations.revoke(sessionId);
    }

    private Rotation rotate(String token, String successor) {
        var found = store.lockByToken(RefreshTokens.hash(token)).orElse(null);
        if (found == null || found.ended()) {
            return new Rotation.Refused(IdentityRefusal.TOKEN_INVALID);
        }
        if (!clock.instant().isBefore(found.expiresAt())) {
            return new Rotation.Refused(IdentityRefusal.TOKEN_EXPIRED);
        }
        if (found.tokenUsedAt() == null) {
            store.use(RefreshTokens.hash(token));
            store.addToken(found.sessionId(), RefreshTokens.hash(successor));
        } else if (clock.instant().isAfter(found.tokenUsedAt().plus(settings.refreshGrace()))
                || store.isUsed(RefreshTokens.hash(successor))) {
            store.end(found.sessionId());
            return new Rotation.Reused(found.sessionId());
        }
        return new Rotation.Done(found.sessionId(), accounts.withId(found.accountId()).orElseThrow());
    }

    private SignedIn signedIn(Account account, String sessionId, String refreshToken) {
        var accessToken = accessTokens.issue(account.id, account.email, account.name, sessionId);
        return new SignedIn(accessToken, refreshToken, accessTokens.lifetime().toSeconds(), account.user());
    }

    private sealed interface Rotation {
        record Done(String sessionId, Account account) implements Rotation {
        }

        record Reused(String sessionId) implements Rotation {
        }

        record Refused(IdentityRefusal refusal) implements Rotation {
        }
    }
}
