package party.somsom.identity.local;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.AccountView;
import party.somsom.identity.Client;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.SignUpForm;
import party.somsom.identity.SignUpProof;
import party.somsom.identity.local.Codes.Purpose;
import party.somsom.identity.password.BreachedPasswords;

/**
 * Leads from a sign-up to an account. Whoever confirms first gets the address. All other sign-ups for it are gone then.
 */
class LocalSignUps {
    private final Accounts accounts;
    private final SignUps signUps;
    private final EntityManager entities;
    private final SignUpPasswords passwords;
    private final BreachedPasswords breached;
    private final Codes codes;
    private final ConfirmationMails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    LocalSignUps(Accounts accounts, SignUps signUps, EntityManager entities, SignUpPasswords passwords,
            BreachedPasswords breached, Codes codes, ConfirmationMails mails, TransactionTemplate transaction,
            Clock clock, Ids ids) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.entities = entities;
        this.passwords = passwords;
        this.breached = breached;
        this.codes = codes;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    AccountView signUp(SignUpForm form, Client client) {
        breached.refuse(form.password());
        if (accounts.withEmail(form.email()).isPresent()) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        }
        var hash = passwords.hash(form.email(), form.password());
        var id = ids.next();
        var code = codes.issue(Purpose.SIGN_UP, ids.next(), client);
        var stored = new MailedCode(id, code.stored());
        var signUp = new SignUp(id, form, hash, clock.instant(), stored.expiresAt());
        transaction.executeWithoutResult(_ -> {
            entities.persist(signUp);
            entities.persist(new SignUpCode(stored));
            mails.enqueue(signUp, code.digits(), stored.expiresAt());
        });
        mails.sendSoon();
        return signUp.view();
    }

    /** Mails another code. Does nothing for a sign-up that is unknown, or confirmed already. */
    void resend(String signUpId, Client client) {
        Optional.of(signUpId).filter(Ids::isId).flatMap(signUps::withId).ifPresent(signUp -> {
            var code = codes.issue(Purpose.SIGN_UP, ids.next(), client);
            var stored = new MailedCode(signUpId, code.stored());
            transaction.executeWithoutResult(_ -> {
                if (signUps.prolong(signUpId, stored.expiresAt()) > 0) {
                    entities.persist(new SignUpCode(stored));
                    mails.enqueue(signUp, code.digits(), stored.expiresAt());
                }
            });
            mails.sendSoon();
        });
    }

    Confirmed confirm(SignUpProof proof, Client client) {
        var waiting = signUps.codesTo(proof.email()); // first: making the account deletes them
        var account = accounts.withEmail(proof.email());
        var mailed = Stream.concat(account.map(Account::code).stream(), waiting.stream())
                .filter(code -> proof.userId() == null || code.signUpId().equals(proof.userId()))
                .toList();
        var code = find(mailed, proof, client).orElseThrow(IdentityRefusal.CODE_INVALID::asException);
        if (account.isPresent() && account.get().id.equals(code.signUpId())) {
            return new Confirmed(account.get(), false);
        }
        if (codes.expired(code.stored())) {
            throw IdentityRefusal.CODE_EXPIRED.asException();
        }
        return makeAccount(proof.email(), code, proof.name());
    }

    private Optional<MailedCode> find(List<MailedCode> mailed, SignUpProof proof, Client client) {
        var stored = mailed.stream().map(MailedCode::stored).toList();
        var found = proof.userId() == null
                ? codes.find(Purpose.SIGN_UP, proof.email(), stored, proof.code(), client)
                : codes.findById(Purpose.SIGN_UP, proof.userId(), stored, proof.code(), client);
        return found.flatMap(right -> mailed.stream().filter(each -> each.id().equals(right.rowId())).findFirst());
    }

    /** Two who confirm at the same time wait for each other here. */
    private Confirmed makeAccount(String email, MailedCode code, @Nullable String name) {
        var confirmed = transaction.execute(_ -> {
            accounts.makeOf(code.id(), name, clock.millis());
            var first = signUps.deleteFor(email) > 0;
            return accounts.withEmail(email).map(account -> new Confirmed(account, first));
        }).orElseThrow(IdentityRefusal.CODE_INVALID::asException);
        if (!confirmed.account().id.equals(code.signUpId())) {
            throw IdentityRefusal.EMAIL_TAKEN.asException();
        }
        return confirmed;
    }

    /** @param first whether this confirmation made the account; otherwise it was repeated */
    record Confirmed(Account account, boolean first) {
    }
}
