package party.somsom.identity.cognito;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.AccountChanged;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.OwnAccount;
import party.somsom.identity.OwnAccountView;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.mail.Notices;
import party.somsom.identity.mail.OutgoingMails;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;

/** Lets owners see and change what Cognito keeps of them. */
class CognitoOwnAccount implements OwnAccount {
    private static final Duration CODES_LAST = Duration.ofHours(24);

    private final UserPoolClient pool;
    private final CognitoCallers callers;
    private final CognitoUsers users;
    private final CognitoPeople people;
    private final CognitoPasswords passwords;
    private final CognitoErasure erasure;
    private final Notices notices;
    private final OutgoingMails outgoing;
    private final SecurityLog log;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CognitoOwnAccount(UserPoolClient pool, CognitoCallers callers, CognitoUsers users, CognitoPeople people,
            CognitoPasswords passwords, CognitoErasure erasure, Notices notices, OutgoingMails outgoing,
            SecurityLog log, ApplicationEventPublisher news, TransactionTemplate transaction, Clock clock) {
        this.pool = pool;
        this.callers = callers;
        this.users = users;
        this.people = people;
        this.passwords = passwords;
        this.erasure = erasure;
        this.notices = notices;
        this.outgoing = outgoing;
        this.log = log;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public OwnAccountView find(Caller caller) {
        return passwords.ownerOf(caller).ownView();
    }

    @Override
    public OwnAccountView rename(Caller caller, String name, Client client) {
        pool.rename(passwords.ownerOf(caller).username, name);
        users.setName(caller.userId(), name);
        news.publishEvent(new AccountChanged(caller.userId()));
        log.record(SecurityEvent.NAME_CHANGED, caller.userId(), client);
        return find(caller);
    }

    @Override
    public void askForEmail(Caller caller, String password, String newEmail, Locale language, Client client) {
        var user = passwords.checkedOwnerOf(caller, password, client);
        if (people.withEmail(newEmail).isPresent()) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        }
        try {
            pool.changeEmail(callers.tokenOf(caller), newEmail);
        } catch (AliasExistsException _) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        } catch (LimitExceededException _) {
            throw IdentityRefusal.OVERLOADED.asException();
        }
        users.wantEmail(user.id, newEmail, clock.instant().plus(CODES_LAST));
        log.record(SecurityEvent.EMAIL_CHANGE_ASKED, user.id, client);
    }

    @Override
    public OwnAccountView confirmEmail(Caller caller, String code, Locale language, Client client) {
        var user = passwords.ownerOf(caller);
        var newEmail = user.newEmail;
        if (newEmail == null) {
            throw IdentityRefusal.CODE_INVALID.asException();
        }
        try {
            pool.verifyEmail(callers.tokenOf(caller), code);
        } catch (AliasExistsException _) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        } catch (CodeMismatchException | ExpiredCodeException | LimitExceededException
                | TooManyFailedAttemptsException _) {
            log.record(SecurityEvent.CODE_REFUSED, user.id, client, Map.of("purpose", "NEW_EMAIL"));
            throw refusal(user).asException();
        }
        transaction.executeWithoutResult(_ -> {
            users.setEmail(user.id, newEmail);
            users.supersede(newEmail, Instant.EPOCH);
            notices.emailChanged(user.email, language);
        });
        outgoing.sendSoon();
        log.record(SecurityEvent.EMAIL_CHANGED, user.id, client);
        return find(caller);
    }

    private IdentityRefusal refusal(CognitoUser user) {
        return user.newEmailUntil != null && !clock.instant().isBefore(user.newEmailUntil)
                ? IdentityRefusal.CODE_EXPIRED
                : IdentityRefusal.CODE_INVALID;
    }

    @Override
    public void erase(Caller caller, String password, Client client, Runnable check) {
        var user = passwords.checkedOwnerOf(caller, password, client);
        check.run();
        erasure.erase(user);
        log.record(SecurityEvent.ACCOUNT_ERASED, user.id, client);
    }
}
