package party.somsom.identity.local;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.password.BreachedPasswords;

/** Gives an account another password. Codes and sessions that came before it are void on every node. */
class PasswordChanges {
    private final Accounts accounts;
    private final AccountCodes codes;
    private final Passwords passwords;
    private final BreachedPasswords breached;
    private final AccountMails mails;
    private final ConfirmationMails outgoing;
    private final Sessions sessions;
    private final TransactionTemplate transaction;

    PasswordChanges(Accounts accounts, AccountCodes codes, Passwords passwords, BreachedPasswords breached,
            AccountMails mails, ConfirmationMails outgoing, Sessions sessions, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.breached = breached;
        this.mails = mails;
        this.outgoing = outgoing;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** {@code PASSWORD_BREACHED}. */
    void refuseBreached(String password) {
        breached.refuse(password);
    }

    /** @param session that goes on, if any */
    void make(Account account, String newPassword, @Nullable String session, Locale language) {
        var hash = passwords.hash(newPassword);
        var ended = transaction.execute(_ -> {
            accounts.setPassword(account.id, hash);
            codes.deleteAll(account.id);
            mails.passwordChanged(account.email, language);
            return sessions.endOthers(account.id, session);
        });
        sessions.revoke(ended);
        outgoing.sendSoon();
    }
}
