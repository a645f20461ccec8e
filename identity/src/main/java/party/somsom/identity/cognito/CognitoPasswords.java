package party.somsom.identity.cognito;

import java.util.Optional;

import party.somsom.foundation.text.Texts;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.password.BreachedPasswords;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Has Cognito check passwords. There is one way to do so: a log-in. */
class CognitoPasswords {
    private static final int MOST_BYTES = 72;

    private final UserPoolClient pool;
    private final CognitoPeople people;
    private final BreachedPasswords breached;
    private final SecurityLog log;

    CognitoPasswords(UserPoolClient pool, CognitoPeople people, BreachedPasswords breached, SecurityLog log) {
        this.pool = pool;
        this.people = people;
        this.breached = breached;
        this.log = log;
    }

    /** The form in which Cognito gets passwords, because keyboards compose them differently. */
    static String composed(String password) {
        return Texts.composed(password, MOST_BYTES);
    }

    /** A password to be chosen. Cognito takes none that begins or ends with a blank. {@code PASSWORD_BREACHED}. */
    String fresh(String password) {
        breached.refuse(password);
        var composed = composed(password);
        if (!composed.strip().equals(composed)) {
            throw IdentityRefusal.PASSWORD_BREACHED.asException();
        }
        return composed;
    }

    /** Empty if the password is wrong, or if Cognito wants more than that. {@code NOT_CONFIRMED} if it is right. */
    Optional<AuthenticationResultType> tried(String name, String password) {
        try {
            return pool.logIn(name, composed(password));
        } catch (UserNotConfirmedException _) {
            throw IdentityRefusal.NOT_CONFIRMED.asException();
        } catch (NotAuthorizedException | UserNotFoundException | PasswordResetRequiredException
                | InvalidParameterException _) {
            return Optional.empty();
        }
    }

    /** {@code TOKEN_INVALID} if the account is gone. */
    CognitoUser ownerOf(Caller caller) {
        return people.find(caller.userId()).orElseThrow(IdentityRefusal.TOKEN_INVALID::asException);
    }

    /** Like {@link #ownerOf}, for what a stolen token must not be enough for. {@code WRONG_PASSWORD}. */
    CognitoUser checkedOwnerOf(Caller caller, String password, Client client) {
        var user = ownerOf(caller);
        var issued = tried(user.username, password);
        if (issued.isEmpty()) {
            log.record(SecurityEvent.PASSWORD_WRONG, user.id, client);
            throw IdentityRefusal.WRONG_PASSWORD.asException();
        }
        pool.revoke(issued.get().refreshToken());
        return user;
    }
}
