package party.somsom.identity.cognito;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.AccountView;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.Confirmation;
import party.somsom.identity.IdentityProvider;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.IdentityRefusedException;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.SignUpForm;
import party.somsom.identity.SignUpProof;
import party.somsom.identity.SignedIn;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Leaves accounts to a user pool of Cognito. */
class CognitoIdentityProvider implements IdentityProvider {
    private final CognitoUsers users;
    private final CognitoPeople people;
    private final CognitoSignUps desk;
    private final CognitoPasswords passwords;
    private final CognitoSessions sessions;
    private final UserPoolClient pool;
    private final SecurityLog log;

    CognitoIdentityProvider(CognitoUsers users, CognitoPeople people, CognitoSignUps desk, CognitoPasswords passwords,
            CognitoSessions sessions, UserPoolClient pool, SecurityLog log) {
        this.users = users;
        this.people = people;
        this.desk = desk;
        this.passwords = passwords;
        this.sessions = sessions;
        this.pool = pool;
        this.log = log;
    }

    @Override
    public AccountView signUp(SignUpForm form, Client client) {
        var signUp = desk.signUp(form);
        log.record(SecurityEvent.SIGNED_UP, signUp.userId(), client);
        return signUp;
    }

    @Override
    public void resend(String userId, Client client) {
        desk.resend(userId);
    }

    @Override
    public Confirmation confirm(SignUpProof proof, Client client) {
        var confirmed = checked(proof, client);
        var account = confirmed.account();
        if (confirmed.first()) {
            log.record(SecurityEvent.SIGN_UP_CONFIRMED, account.id, client);
        }
        var issued = proof.logIn() && proof.userId() != null ? continued(confirmed) : null;
        return new Confirmation(account.view(), issued == null ? null : started(issued, client));
    }

    private CognitoSignUps.Confirmed checked(SignUpProof proof, Client client) {
        try {
            return desk.confirm(proof);
        } catch (IdentityRefusedException refused) {
            log.record(SecurityEvent.CODE_REFUSED, null, client, Map.of("purpose", "SIGN_UP"));
            throw refused;
        }
    }

    /** Whoever cannot go on without the password logs in with it. */
    private @Nullable AuthenticationResultType continued(CognitoSignUps.Confirmed confirmed) {
        var session = confirmed.session();
        if (session == null) {
            return null;
        }
        try {
            return pool.logInConfirmed(confirmed.account().username, session).orElse(null);
        } catch (NotAuthorizedException _) {
            return null;
        }
    }

    /** The address is the alias of a confirmed user only, so the passwords of sign-ups are tried by their names. */
    @Override
    public SignedIn logIn(String email, String password, Client client) {
        var account = people.withEmail(email);
        var signUps = account.isPresent() ? List.<CognitoUser>of() : desk.unconfirmed(email);
        try {
            var issued = Stream.concat(Stream.of(email), signUps.stream().map(signUp -> signUp.username))
                    .map(name -> passwords.tried(name, password))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(IdentityRefusal.BAD_CREDENTIALS::asException);
            return started(issued, client);
        } catch (IdentityRefusedException refused) {
            log.record(SecurityEvent.LOG_IN_FAILED, account.map(user -> user.id).orElse(null), client,
                    Map.of("reason", refused.refusal().name()));
            throw refused;
        }
    }

    private SignedIn started(AuthenticationResultType issued, Client client) {
        var signedIn = sessions.start(issued, client);
        log.record(SecurityEvent.LOGGED_IN, signedIn.user().userId(), client);
        return signedIn;
    }

    @Override
    public SignedIn refresh(String refreshToken, Client client) {
        return sessions.refresh(refreshToken, client);
    }

    @Override
    public Optional<String> accountOf(String email) {
        return people.withEmail(email).map(user -> user.id);
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : users.confirmedAmong(userIds).stream().collect(Collectors.toMap(user -> user.id, user -> user.name));
    }

    @Override
    public void signOut(Caller caller) {
        sessions.end(caller.sessionId(), caller.userId());
        log.record(SecurityEvent.SIGNED_OUT, caller.userId(), null, Map.of("session", caller.sessionId()));
    }
}
