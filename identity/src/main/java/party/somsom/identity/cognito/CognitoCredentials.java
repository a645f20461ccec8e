package party.somsom.identity.cognito;

import java.util.Locale;
import java.util.Map;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.Credentials;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.mail.Notices;
import party.somsom.identity.mail.OutgoingMails;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Has Cognito keep the passwords and mail the codes. It ends no session for a new password, so that is done here. */
class CognitoCredentials implements Credentials {
    private final UserPoolClient pool;
    private final CognitoCallers callers;
    private final CognitoPeople people;
    private final CognitoPasswords passwords;
    private final CognitoSessions sessions;
    private final ResetCodes codes;
    private final Notices notices;
    private final OutgoingMails outgoing;
    private final SecurityLog log;
    private final TransactionTemplate transaction;

    CognitoCredentials(UserPoolClient pool, CognitoCallers callers, CognitoPeople people, CognitoPasswords passwords,
            CognitoSessions sessions, ResetCodes codes, Notices notices, OutgoingMails outgoing,
            SecurityLog log, TransactionTemplate transaction) {
        this.pool = pool;
        this.callers = callers;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.codes = codes;
        this.notices = notices;
        this.outgoing = outgoing;
        this.log = log;
        this.transaction = transaction;
    }

    /** Cognito gets every address. It answers the same for one that it does not know. */
    @Override
    public void forgot(String email, Locale language, Client client) {
        codes.asked(email);
        try {
            pool.forgot(email);
        } catch (UserNotFoundException | InvalidParameterException | NotAuthorizedException
                | LimitExceededException _) {
            // the answer is the same
        }
        log.record(SecurityEvent.PASSWORD_FORGOTTEN, people.withEmail(email).map(user -> user.id).orElse(null),
                client);
    }

    @Override
    public void reset(String email, String code, String newPassword, Locale language, Client client) {
        var password = passwords.fresh(newPassword);
        try {
            pool.reset(email, code, password);
        } catch (CodeMismatchException | ExpiredCodeException | UserNotFoundException | NotAuthorizedException
                | LimitExceededException | TooManyFailedAttemptsException | InvalidParameterException _) {
            log.record(SecurityEvent.CODE_REFUSED, null, client, Map.of("purpose", "NEW_PASSWORD"));
            throw codes.refusal(email).asException();
        }
        codes.used(email);
        people.withEmail(email).ifPresent(user -> {
            tell(user, language);
            log.record(SecurityEvent.PASSWORD_RESET, user.id, client);
            sessions.endAll(user);
        });
    }

    @Override
    public void change(Caller caller, String currentPassword, String newPassword, Locale language, Client client) {
        var password = passwords.fresh(newPassword);
        var user = passwords.checkedOwnerOf(caller, currentPassword, client);
        try {
            pool.changePassword(callers.tokenOf(caller), CognitoPasswords.composed(currentPassword), password);
        } catch (LimitExceededException _) {
            throw IdentityRefusal.OVERLOADED.asException();
        }
        sessions.endOthers(user.id, caller.sessionId());
        tell(user, language);
        log.record(SecurityEvent.PASSWORD_CHANGED, user.id, client);
    }

    private void tell(CognitoUser user, Locale language) {
        transaction.executeWithoutResult(_ -> notices.passwordChanged(user.email, language));
        outgoing.sendSoon();
    }
}
