package party.somsom.identity.local;

import java.util.List;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.erasure.Erasures;
import party.somsom.identity.mail.MailOutbox;

/** Deletes an account, and then has all other stores forget its owner. */
class LocalErasure {
    private final Accounts accounts;
    private final SignUps signUps;
    private final AccountCodes codes;
    private final MailOutbox outbox;
    private final Sessions sessions;
    private final Erasures erasures;
    private final TransactionTemplate transaction;

    LocalErasure(Accounts accounts, SignUps signUps, AccountCodes codes, MailOutbox outbox, Sessions sessions,
            Erasures erasures, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.codes = codes;
        this.outbox = outbox;
        this.sessions = sessions;
        this.erasures = erasures;
        this.transaction = transaction;
    }

    void erase(Account account) {
        var ended = transaction
                .execute(_ -> accounts.lock(account.id).map(_ -> delete(account)).orElse(List.of()));
        try {
            sessions.revoke(ended);
        } finally {
            erasures.complete(account.id);
        }
    }

    /**
     * The account is locked, so no session begins meanwhile.
     *
     * @return the sessions to revoke after the commit
     */
    private List<String> delete(Account account) {
        erasures.begin(account.id);
        var ended = sessions.endOthers(account.id, null);
        codes.newEmailsOf(account.id).forEach(outbox::removeAllTo);
        outbox.removeAllTo(account.email);
        signUps.deleteFor(account.email);
        codes.deleteTo(account.email);
        accounts.delete(account.id);
        return ended;
    }
}
