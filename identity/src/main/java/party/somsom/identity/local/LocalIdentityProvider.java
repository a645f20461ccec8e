package party.somsom.identity.local;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import party.somsom.identity.AccountView;
import party.somsom.identity.Caller;
import party.somsom.identity.Confirmation;
import party.somsom.identity.IdentityProvider;
import party.somsom.identity.IdentityRefusal;
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

    LocalIdentityProvider(Accounts accounts, SignUps signUps, LocalSignUps desk, Passwords passwords,
            SignUpPasswords signUpPasswords, Sessions sessions) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.desk = desk;
        this.passwords = passwords;
        this.signUpPasswords = signUpPasswords;
        this.sessions = sessions;
    }

    @Override
    public AccountView signUp(SignUpForm form) {
        return desk.signUp(form);
    }

    @Override
    public void resend(String userId) {
        desk.resend(userId);
    }

    @Override
    public Confirmation confirm(SignUpProof proof) {
        var confirmed = desk.confirm(proof);
        var logsIn = proof.logIn() && proof.userId() != null && confirmed.first();
        return new Confirmation(confirmed.account().view(), logsIn ? sessions.start(confirmed.account()) : null);
    }

    /** Every failure asks the database as often and hashes as often as every other failure. */
    @Override
    public SignedIn logIn(String email, String password) {
        var account = accounts.withEmail(email).orElse(null);
        if (account != null && passwords.matches(password, account.passwordHash)) {
            return sessions.start(account);
        }
        var pending = signUps.passwordsFor(email);
        if (account == null && signUpPasswords.matchesAny(password, pending)) {
            throw IdentityRefusal.NOT_CONFIRMED.asException();
        }
        throw IdentityRefusal.BAD_CREDENTIALS.asException();
    }

    @Override
    public SignedIn refresh(String refreshToken) {
        return sessions.refresh(refreshToken);
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
    }
}
