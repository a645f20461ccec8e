package party.somsom.identity.local;

import java.util.Locale;

import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.AccountChanged;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.OwnAccount;
import party.somsom.identity.OwnAccountView;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;
import party.somsom.identity.local.Codes.Purpose;

/** Lets owners see, change and erase their accounts in MySQL. */
class LocalOwnAccount implements OwnAccount {
    private final Owners owners;
    private final Accounts accounts;
    private final SignUps signUps;
    private final AccountCodes rows;
    private final EntityManager entities;
    private final Codes codes;
    private final AccountMails mails;
    private final ConfirmationMails outgoing;
    private final LocalErasure erasure;
    private final SecondFactorTable factors;
    private final SecurityLog log;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Ids ids;

    LocalOwnAccount(Owners owners, Accounts accounts, SignUps signUps, AccountCodes rows, EntityManager entities,
            Codes codes, AccountMails mails, ConfirmationMails outgoing, LocalErasure erasure,
            SecondFactorTable factors, SecurityLog log, ApplicationEventPublisher news,
            TransactionTemplate transaction, Ids ids) {
        this.owners = owners;
        this.accounts = accounts;
        this.signUps = signUps;
        this.rows = rows;
        this.entities = entities;
        this.codes = codes;
        this.mails = mails;
        this.outgoing = outgoing;
        this.erasure = erasure;
        this.factors = factors;
        this.log = log;
        this.news = news;
        this.transaction = transaction;
        this.ids = ids;
    }

    @Override
    public OwnAccountView find(Caller caller) {
        return owners.find(caller).ownView().with(factors.of(caller.userId()));
    }

    @Override
    public OwnAccountView rename(Caller caller, String name, Client client) {
        transaction.executeWithoutResult(_ -> accounts.setName(caller.userId(), name));
        news.publishEvent(new AccountChanged(caller.userId()));
        log.record(SecurityEvent.NAME_CHANGED, caller.userId(), client);
        return find(caller);
    }

    @Override
    public void askForEmail(Caller caller, String password, String newEmail, Locale language, Client client) {
        var account = owners.find(caller, password, client);
        if (accounts.withEmail(newEmail).isPresent()) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        }
        var code = codes.issue(Purpose.NEW_EMAIL, ids.next(), client);
        transaction.executeWithoutResult(_ -> {
            rows.delete(account.id, Purpose.NEW_EMAIL);
            entities.persist(new AccountCode(Purpose.NEW_EMAIL, account.id, newEmail, code.stored()));
            mails.newEmail(newEmail, code.digits(), language, code.stored().expiresAt());
        });
        log.record(SecurityEvent.EMAIL_CHANGE_ASKED, account.id, client);
        outgoing.sendSoon();
    }

    @Override
    public OwnAccountView confirmEmail(Caller caller, String code, Locale language, Client client) {
        var account = owners.find(caller);
        var row = rows.of(account.id, Purpose.NEW_EMAIL)
                .stream()
                .filter(each -> codes.matches(Purpose.NEW_EMAIL, each.stored(), code, client))
                .findFirst()
                .orElseThrow(IdentityRefusal.CODE_INVALID::asException);
        var newEmail = row.newEmail;
        if (newEmail == null || codes.expired(row.stored())) {
            throw IdentityRefusal.CODE_EXPIRED.asException();
        }
        change(account, newEmail, language);
        log.record(SecurityEvent.EMAIL_CHANGED, account.id, client);
        outgoing.sendSoon();
        return find(caller);
    }

    /** All codes of the account go, because those for a new password were mailed to the old address. */
    private void change(Account account, String newEmail, Locale language) {
        try {
            transaction.executeWithoutResult(_ -> {
                accounts.setEmail(account.id, newEmail);
                rows.deleteAll(account.id);
                signUps.deleteFor(newEmail);
                mails.emailChanged(account.email, language);
            });
        } catch (DataIntegrityViolationException taken) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        }
    }

    @Override
    public void erase(Caller caller, String password, Client client, Runnable check) {
        var account = owners.find(caller, password, client);
        check.run();
        erasure.erase(account);
        log.record(SecurityEvent.ACCOUNT_ERASED, account.id, client);
    }
}
