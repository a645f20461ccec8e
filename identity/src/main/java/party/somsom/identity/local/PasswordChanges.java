package party.somsom.identity.local;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.password.BreachedPasswords;

/** Gives an account another password. Codes and sessions that came before it are void on every node. */
class PasswordChanges {
    private final Accounts accounts;
    private final AccountCodes codes;
    private final Passwords passwords;
    private final BreachedPasswords breached;
    private final AccountMails mails;
    private final CredentialChanges changes;

    PasswordChanges(Accounts accounts, AccountCodes codes, Passwords passwords, BreachedPasswords breached,
            AccountMails mails, CredentialChanges changes) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.breached = breached;
        this.mails = mails;
        this.changes = changes;
    }

    /** {@code PASSWORD_BREACHED}. */
    void refuseBreached(String password) {
        breached.refuse(password);
    }

    /** @param session that goes on, if any */
    void make(Account account, String newPassword, @Nullable String session, Locale language) {
        var hash = passwords.hash(newPassword);
        changes.make(account.id, session, () -> {
            accounts.setPassword(account.id, hash);
            codes.deleteAll(account.id);
            mails.passwordChanged(account.email, language);
            return account;
        });
    }
}
