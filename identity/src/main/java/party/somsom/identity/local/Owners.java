package party.somsom.identity.local;

import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Finds the account of a caller. */
class Owners {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecurityLog log;

    Owners(Accounts accounts, Passwords passwords, SecurityLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
    }

    /** {@code TOKEN_INVALID} if the account is gone. */
    Account find(Caller caller) {
        return accounts.withId(caller.userId()).orElseThrow(IdentityRefusal.TOKEN_INVALID::asException);
    }

    /** Like {@link #find}, for what a stolen token must not be enough for. {@code WRONG_PASSWORD}. */
    Account find(Caller caller, String password, Client client) {
        var account = find(caller);
        if (!passwords.matches(password, account.passwordHash)) {
            log.record(SecurityEvent.PASSWORD_WRONG, account.id, client);
            throw IdentityRefusal.WRONG_PASSWORD.asException();
        }
        return account;
    }
}
