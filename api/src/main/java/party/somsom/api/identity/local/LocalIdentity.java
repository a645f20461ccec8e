package party.somsom.api.identity.local;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.api.Ids;
import party.somsom.api.identity.AccountView;
import party.somsom.api.identity.IdentityProvider;
import party.somsom.api.identity.SignedIn;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.Caller;

/** Keeps the accounts itself. */
@Service
class LocalIdentity implements IdentityProvider {
    private final Accounts accounts;
    private final Passwords passwords;
    private final ConfirmationCodes codes;
    private final ConfirmationMails mails;
    private final LocalSessions sessions;
    private final TransactionTemplate transaction;
    private final Ids ids;

    LocalIdentity(Accounts accounts, Passwords passwords, ConfirmationCodes codes, ConfirmationMails mails,
            LocalSessions sessions, TransactionTemplate transaction, Ids ids) {
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
                throw new ProblemException(ProblemCode.EMAIL_TAKEN);
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
            throw new ProblemException(ProblemCode.CODE_INVALID);
        }
        var known = account.orElseThrow();
        if (known.confirmed()) {
            return known.view();
        }
        if (codes.expired(known)) {
            throw new ProblemException(ProblemCode.CODE_EXPIRED);
        }
        accounts.confirm(known, name);
        return accounts.findByEmail(email)
                .filter(Account::confirmed)
                .orElseThrow(() -> new ProblemException(ProblemCode.CODE_INVALID))
                .view();
    }

    @Override
    public SignedIn logIn(String email, String password) {
        var account = accounts.findByEmail(email).orElse(null);
        if (account == null) {
            passwords.matchNobody(password);
            throw new ProblemException(ProblemCode.BAD_CREDENTIALS);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            throw new ProblemException(ProblemCode.BAD_CREDENTIALS);
        }
        if (!account.confirmed()) {
            throw new ProblemException(ProblemCode.NOT_CONFIRMED);
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
