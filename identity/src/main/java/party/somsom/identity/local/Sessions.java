package party.somsom.identity.local;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
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
    private final SecurityLog log;
    private final LocalIdentityProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    Sessions(SessionStore store, Accounts accounts, RefreshTokens refreshTokens, AccessTokens accessTokens,
            Revocations revocations, SecurityLog log, LocalIdentityProperties settings, TransactionTemplate transaction,
            Clock clock, Ids ids) {
        this.store = store;
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.revocations = revocations;
        this.log = log;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    SignedIn start(Account account, Client client) {
        var sessionId = ids.next();
        var refreshToken = refreshTokens.first();
        transaction.executeWithoutResult(_ -> {
            store.start(sessionId, account.id, clock.instant().plus(settings.sessionTtl()), client);
            store.addToken(sessionId, RefreshTokens.hash(refreshToken));
        });
        return signedIn(account, sessionId, refreshToken);
    }

    SignedIn refresh(String token, Client client) {
        var successor = refreshTokens.successorOf(token);
        var session = transaction.execute(_ -> rotate(token, successor, client));
        return switch (session) {
            case Rotation.Refused(IdentityRefusal refusal) -> throw refusal.asException();
            case Rotation.Reused(String sessionId, String accountId) -> {
                log.record(SecurityEvent.TOKEN_REUSED, accountId, client, Map.of("session", sessionId));
                revocations.revoke(sessionId);
                throw IdentityRefusal.TOKEN_REUSED.asException();
            }
            case Rotation.Done(String sessionId, Account account) -> signedIn(account, sessionId, successor);
        };
    }

    /** Ends the session for good, then tells every node. Repeating it repeats both. */
    void end(String sessionId) {
        transaction.executeWithoutResult(_ -> store.end(sessionId));
        revocations.revoke(sessionId);
    }

    /**
     * Ends the other sessions of an account in the caller's transaction.
     *
     * @param kept the session that goes on; without it all end
     * @return the sessions to {@link #revoke} after the commit
     */
    List<String> endOthers(String accountId, @Nullable String kept) {
        var others = store.runningOf(accountId).stream().filter(id -> !id.equals(kept)).toList();
        others.forEach(store::end);
        return others;
    }

    /** Tells every node that these sessions have ended. */
    void revoke(Collection<String> sessionIds) {
        sessionIds.forEach(revocations::revoke);
    }

    private Rotation rotate(String token, String successor, Client client) {
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
            return new Rotation.Reused(found.sessionId(), found.accountId());
        }
        store.see(found, client);
        return new Rotation.Done(found.sessionId(), accounts.withId(found.accountId()).orElseThrow());
    }

    private SignedIn signedIn(Account account, String sessionId, String refreshToken) {
        var accessToken = accessTokens.issue(account.id, account.email, account.name, sessionId, account.roles());
        return new SignedIn(accessToken, refreshToken, accessTokens.lifetime().toSeconds(), account.user());
    }

    private sealed interface Rotation {
        record Done(String sessionId, Account account) implements Rotation {
        }

        record Reused(String sessionId, String accountId) implements Rotation {
        }

        record Refused(IdentityRefusal refusal) implements Rotation {
        }
    }
}
