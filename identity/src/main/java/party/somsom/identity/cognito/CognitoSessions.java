package party.somsom.identity.cognito;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.SignedIn;
import party.somsom.identity.token.Revocations;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/**
 * Manages sessions whose tokens Cognito issues. An ended session stays ended here, whatever its tokens are good for at
 * Cognito.
 */
class CognitoSessions {
    private static final int MOST = 1000;

    private final CognitoSessionStore store;
    private final CognitoTokens tokens;
    private final CognitoPeople people;
    private final UserPoolClient pool;
    private final Revocations revocations;
    private final SecurityLog log;

    CognitoSessions(CognitoSessionStore store, CognitoTokens tokens, CognitoPeople people, UserPoolClient pool,
            Revocations revocations, SecurityLog log) {
        this.store = store;
        this.tokens = tokens;
        this.people = people;
        this.pool = pool;
        this.revocations = revocations;
        this.log = log;
    }

    /** {@code BAD_CREDENTIALS} if the account is being deleted. */
    SignedIn start(AuthenticationResultType issued, Client client) {
        var user = people.letIn(issued.idToken()).orElseThrow(IdentityRefusal.BAD_CREDENTIALS::asException);
        return noted(user, issued, issued.refreshToken(), client);
    }

    private SignedIn noted(CognitoUser user, AuthenticationResultType issued, String refreshToken, Client client) {
        store.note(tokens.read(issued.accessToken()).sessionId(), user.id, refreshToken, client);
        return new SignedIn(issued.accessToken(), refreshToken, issued.expiresIn(), user.user());
    }

    SignedIn refresh(String refreshToken, Client client) {
        var known = store.withToken(refreshToken).orElse(null);
        if (known != null) {
            check(known, refreshToken, client);
        }
        var issued = exchanged(refreshToken, known, client);
        var session = store.withId(tokens.read(issued.accessToken()).sessionId());
        if (session.filter(each -> each.endedAt != null).isPresent()) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
        session.ifPresent(each -> store.see(each, client));
        var user = people.letIn(issued.idToken()).orElseThrow(IdentityRefusal.TOKEN_INVALID::asException);
        return noted(user, issued, Objects.requireNonNullElse(issued.refreshToken(), refreshToken), client);
    }

    private void check(CognitoSession known, String refreshToken, Client client) {
        if (known.endedAt != null) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
        if (store.isOver(known)) {
            throw IdentityRefusal.TOKEN_EXPIRED.asException();
        }
        if (store.isOutdated(refreshToken)) {
            endReused(known, client);
            throw IdentityRefusal.TOKEN_REUSED.asException();
        }
    }

    private AuthenticationResultType exchanged(String refreshToken, @Nullable CognitoSession known, Client client) {
        try {
            return pool.refresh(refreshToken);
        } catch (RefreshTokenReuseException _) {
            if (known != null) {
                endReused(known, client);
            }
            throw IdentityRefusal.TOKEN_REUSED.asException();
        } catch (NotAuthorizedException | UserNotFoundException | InvalidParameterException _) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
    }

    private void endReused(CognitoSession session, Client client) {
        log.record(SecurityEvent.TOKEN_REUSED, session.userId, client, Map.of("session", session.id));
        end(session.id, session.userId);
    }

    /** Ends the session here and on every node. After the last one, Cognito ends all that it knows of. */
    void end(String sessionId, String userId) {
        store.end(sessionId, userId);
        revocations.revoke(sessionId);
        if (store.running(userId, 1).isEmpty()) {
            people.find(userId).ifPresent(user -> pool.signOutEverywhere(user.username));
        }
    }

    /** Ends the other sessions of a user here and on every node. Cognito cannot end some of them only. */
    void endOthers(String userId, String kept) {
        running(userId).stream().filter(id -> !id.equals(kept)).forEach(id -> {
            store.end(id, userId);
            revocations.revoke(id);
        });
    }

    /** Ends all sessions of a user, here, on every node and at Cognito. */
    void endAll(CognitoUser user) {
        endOthers(user.id, "");
        pool.signOutEverywhere(user.username);
    }

    private List<String> running(String userId) {
        return store.running(userId, MOST).stream().map(session -> session.id).toList();
    }
}
