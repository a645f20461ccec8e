package party.somsom.identity.local;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.AccountView;
import party.somsom.identity.Caller;
import party.somsom.identity.IdentityProvider;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SignedIn;

/** Keeps the accounts in the application's own database. */
class LocalIdentityProvider implements IdentityProvider {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final ConfirmationCodes codes;
    private final ConfirmationMails mails;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final Ids ids;

    LocalIdentityProvider(AccountStore accounts, Passwords passwords, ConfirmationCodes codes, ConfirmationMails mails,
            Sessions sessions, TransactionTemplate transaction, Ids ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.mails = mails;
        this.sessions = sessions;
        this.transaction = transaction;
        this.ids = ids;
    }

    @Override
    public AccountView signUp(String email, String password, String name, Locale language) {
        var code = codes.next();
        var wanted = new Account(ids.next(), email, name, passwords.hash(password), null, codes.stored(code));
        var account = transaction.execute(_ -> {
            var registered = accounts.register(wanted);
            if (registered.confirmed()) {
                throw IdentityRefusal.EMAIL_TAKEN.asException();
            }
            mails.enqueue(registered, code, language);
            return registered;
        });
        mails.sendSoon();
        return account.view();
    }

    @Override
    public AccountView confirm(String email, String code, @Nullable String name) {
        var account = accounts.findByEmail(email);
        if (!codes.matches(email, account, code)) {
            throw IdentityRefusal.CODE_INVALID.asException();
        }
        var known = account.orElseThrow();
        if (known.confirmed()) {
            return known.view();
        }
        if (codes.expired(known)) {
            throw IdentityRefusal.CODE_EXPIRED.asException();
        }
        accounts.confirm(known, name);
        return accounts.findByEmail(email)
                .filter(Account::confirmed)
                .orElseThrow(() -> IdentityRefusal.CODE_INVALID.asException())
                .view();
    }

    @Override
    public SignedIn logIn(String email, String password) {
        var account = accounts.findByEmail(email).orElse(null);
        if (account == null) {
            passwords.matchNobody(password);
            throw IdentityRefusal.BAD_CREDENTIALS.asException();
        }
        if (!passwords.matches(password, account.passwordHash())) {
            throw IdentityRefusal.BAD_CREDENTIALS.asException();
        }
        if (!account.confirmed()) {
            throw IdentityRefusal.NOT_CONFIRMED.asException();
        }
        return sessions.start(account);
    }

    @Override
    public SignedIn refresh(String refreshToken) {
        return sessions.refresh(refreshToken);
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        return accounts.names(userIds);
    }

    @Override
    public void signOut(Caller caller) {
        sessions.end(caller.sessionId());
    }
}
