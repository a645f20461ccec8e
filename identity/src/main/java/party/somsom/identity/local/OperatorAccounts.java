package party.somsom.identity.local;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.EmailAddress;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Says which accounts are operators. Their tokens say so from the next log-in or renewal on. */
class OperatorAccounts {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecurityLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OperatorAccounts(Accounts accounts, Sessions sessions, SecurityLog log, TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    record OperatorAccount(String userId, String email, Instant since) {
    }

    List<OperatorAccount> all() {
        return accounts.operators().stream().map(OperatorAccounts::operator).toList();
    }

    /** Empty if the address has no account. Repeating it changes nothing. */
    Optional<OperatorAccount> make(String email) {
        var account = find(email);
        if (account.filter(found -> found.operatorSince == null).isPresent()) {
            set(account.get(), clock.instant());
            log.record(SecurityEvent.OPERATOR_MADE, account.get().id, null);
        }
        return find(email).map(OperatorAccounts::operator);
    }

    /** Ends their sessions too, because tokens keep a role. Returns whether the address has an account. */
    boolean unmake(String email) {
        var account = find(email);
        account.filter(found -> found.operatorSince != null).ifPresent(operator -> {
            set(operator, null);
            sessions.revoke(transaction.execute(_ -> sessions.endOthers(operator.id, null)));
            log.record(SecurityEvent.OPERATOR_UNMADE, operator.id, null);
        });
        return account.isPresent();
    }

    private Optional<Account> find(String email) {
        return EmailAddress.normalised(email).flatMap(accounts::withEmail);
    }

    private void set(Account account, @Nullable Instant since) {
        transaction.executeWithoutResult(_ -> accounts.setOperatorSince(account.id, since));
    }

    private static OperatorAccount operator(Account account) {
        return new OperatorAccount(account.id, account.email, Objects.requireNonNull(account.operatorSince));
    }
}
