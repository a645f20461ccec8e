package party.somsom.identity.local;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import party.somsom.identity.AccountView;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.Confirmation;
import party.somsom.identity.IdentityProvider;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.SignUpForm;
import party.somsom.identity.SignUpProof;
import party.somsom.identity.SignedIn;

/** Keeps the accounts in the application's own database. */
class LocalIdentityProvider implements IdentityProvider {
    private final Accounts accounts;
    private final SignUps signUps;
    private final LocalSignUps desk;
    private final Passwords passwords;
    private final SignUpPasswords signUpPasswords;
    private final Sessions sessions;
    private final LogIns logIns;
    private final SecurityLog log;

    LocalIdentityProvider(Accounts accounts, SignUps signUps, LocalSignUps desk, Passwords passwords,
            SignUpPasswords signUpPasswords, Sessions sessions, LogIns logIns, SecurityLog log) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.desk = desk;
        this.passwords = passwords;
        this.signUpPasswords = signUpPasswords;
        this.sessions = sessions;
        this.logIns = logIns;
        this.log = log;
    }

    @Override
    public AccountView signUp(SignUpForm form, Client client) {
        var signUp = desk.signUp(form, client);
        log.record(SecurityEvent.SIGNED_UP, signUp.userId(), client);
        return signUp;
    }

    @Override
    public void resend(String userId, Client client) {
        desk.resend(userId, client);
    }

    @Override
    public Confirmation confirm(SignUpProof proof, Client client) {
        var confirmed = desk.confirm(proof, client);
        var account = confirmed.account();
        if (confirmed.first()) {
            log.record(SecurityEvent.SIGN_UP_CONFIRMED, account.id, client);
        }
        var logsIn = proof.logIn() && proof.userId() != null && confirmed.first();
        return new Confirmation(account.view(), logsIn ? logIns.byCode(account, client) : null);
    }

    /** Every failure asks the database as often and hashes as often as every other failure. */
    @Override
    public SignedIn logIn(String email, String password, Client client) {
        var account = accounts.withEmail(email).orElse(null);
        if (account != null && passwords.matches(password, account.passwordHash)) {
            return logIns.byPassword(account, client);
        }
        var pending = signUps.passwordsFor(email);
        var reason = account == null && signUpPasswords.matchesAny(password, pending)
                ? IdentityRefusal.NOT_CONFIRMED
                : IdentityRefusal.BAD_CREDENTIALS;
        log.record(SecurityEvent.LOG_IN_FAILED, account == null ? null : account.id, client,
                Map.of("reason", reason.name()));
        throw reason.asException();
    }

    @Override
    public SignedIn refresh(String refreshToken, Client client) {
        return sessions.refresh(refreshToken, client);
    }

    @Override
    public Optional<String> accountOf(String email) {
        return accounts.withEmail(email).map(account -> account.id);
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : accounts.named(userIds).stream().collect(Collectors.toMap(AccountName::id, AccountName::name));
    }

    @Override
    public void signOut(Caller caller) {
        sessions.end(caller.sessionId());
        log.record(SecurityEvent.SIGNED_OUT, caller.userId(), null, Map.of("session", caller.sessionId()));
    }
}
