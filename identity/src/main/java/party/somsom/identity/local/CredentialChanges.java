package party.somsom.identity.local;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what an account logs in with. Sessions that came before are void on every node, and the owner is told. */
class CredentialChanges {
    private final Sessions sessions;
    private final ConfirmationMails outgoing;
    private final TransactionTemplate transaction;

    CredentialChanges(Sessions sessions, ConfirmationMails outgoing, TransactionTemplate transaction) {
        this.sessions = sessions;
        this.outgoing = outgoing;
        this.transaction = transaction;
    }

    /**
     * @param session that goes on, if any
     * @param change  runs in a transaction, and writes the mail too
     */
    <T> T make(String accountId, @Nullable String session, Supplier<T> change) {
        var done = transaction.execute(_ -> new Done<>(change.get(), sessions.endOthers(accountId, session)));
        sessions.revoke(done.ended());
        outgoing.sendSoon();
        return done.result();
    }

    private record Done<R>(R result, List<String> ended) {
    }
}
