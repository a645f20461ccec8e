package party.somsom.identity.local;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.EntityManager;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.Credentials;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.local.Codes.Purpose;

/** Keeps the passwords of the accounts in MySQL. */
class LocalCredentials implements Credentials {
    private final Accounts accounts;
    private final AccountCodes rows;
    private final EntityManager entities;
    private final Owners owners;
    private final PasswordChanges changes;
    private final Codes codes;
    private final AccountMails mails;
    private final ConfirmationMails outgoing;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    LocalCredentials(Accounts accounts, AccountCodes rows, EntityManager entities, Owners owners,
            PasswordChanges changes, Codes codes, AccountMails mails, ConfirmationMails outgoing, SecurityLog log,
            TransactionTemplate transaction, Clock clock, Ids ids) {
        this.accounts = accounts;
        this.rows = rows;
        this.entities = entities;
        this.owners = owners;
        this.changes = changes;
        this.codes = codes;
        this.mails = mails;
        this.outgoing = outgoing;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Does the same for an unknown address as for a known one, so that it takes as long. The mail to an unknown address
     * has expired before anybody could send it.
     */
    @Override
    public void forgot(String email, Locale language, Client client) {
        var owner = accounts.withEmail(email).map(account -> account.id).orElse(null);
        var code = codes.issue(Purpose.NEW_PASSWORD, ids.next(), client);
        var until = owner == null ? clock.instant() : code.stored().expiresAt();
        codes.issueNone(Purpose.NEW_PASSWORD, email, client);
        transaction.executeWithoutResult(_ -> {
            entities.persist(new AccountCode(Purpose.NEW_PASSWORD, owner, null, code.stored()));
            mails.forgotten(email, code.digits(), language, until);
        });
        log.record(SecurityEvent.PASSWORD_FORGOTTEN, owner, client);
        outgoing.sendSoon();
    }

    @Override
    public void reset(String email, String code, String newPassword, Locale language, Client client) {
        changes.refuseBreached(newPassword);
        var account = accounts.withEmail(email);
        var mailed = account.map(known -> rows.of(known.id, Purpose.NEW_PASSWORD))
                .orElse(List.of())
                .stream()
                .map(AccountCode::stored)
                .toList();
        var right = codes.find(Purpose.NEW_PASSWORD, email, mailed, code, client)
                .orElseThrow(IdentityRefusal.CODE_INVALID::asException);
        if (codes.expired(right)) {
            throw IdentityRefusal.CODE_EXPIRED.asException();
        }
        var known = account.orElseThrow();
        changes.make(known, newPassword, null, language);
        log.record(SecurityEvent.PASSWORD_RESET, known.id, client);
    }

    @Override
    public void change(Caller caller, String currentPassword, String newPassword, Locale language, Client client) {
        changes.refuseBreached(newPassword);
        var account = owners.find(caller, currentPassword, client);
        changes.make(account, newPassword, caller.sessionId(), language);
        log.record(SecurityEvent.PASSWORD_CHANGED, account.id, client);
    }
}
