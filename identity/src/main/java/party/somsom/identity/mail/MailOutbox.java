package party.somsom.identity.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;

/**
 * E-mails to send. They are stored in the same database and transaction as their cause. So the mail of an answered
 * sign-up is safe, even if the server is killed right after the answer. A mail may be sent twice. It is always sent as
 * long as it is useful.
 */
public class MailOutbox {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final int BATCH = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;

    MailOutbox(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** A mail that is being sent. */
    record Mail(String id, String recipient, String subject, String body) {
    }

    /** Runs in the caller's transaction, if there is one. */
    public void add(String recipient, String subject, String body, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO identity_mail (id, recipient, subject, body, attempts, due_at, expires_at)
                VALUES (:id, :recipient, :subject, :body, 0, :now, :expiresAt)
                """)
                .param("id", ids.next())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("now", clock.millis())
                .param("expiresAt", expiresAt.toEpochMilli())
                .update();
    }

    /**
     * Returns mails that are due and that no other node has. Each is due again later, in case it cannot be sent now.
     */
    List<Mail> take() {
        return transaction.execute(_ -> takeDue());
    }

    private List<Mail> takeDue() {
        jdbc.sql("DELETE FROM identity_mail WHERE expires_at <= :now").param("now", clock.millis()).update();
        var mails = jdbc.sql("""
                SELECT id, recipient, subject, body FROM identity_mail
                WHERE due_at <= :now ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED
                """)
                .param("now", clock.millis())
                .param("batch", BATCH)
                .query((row, _) -> new Mail(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        if (!mails.isEmpty()) {
            jdbc.sql("""
                    UPDATE identity_mail SET attempts = attempts + 1, due_at = :now + :retry * attempts
                    WHERE id IN (:ids)
                    """)
                    .param("now", clock.millis())
                    .param("retry", FIRST_RETRY.toMillis())
                    .param("ids", mails.stream().map(Mail::id).toList())
                    .update();
        }
        return mails;
    }

    void remove(Mail mail) {
        jdbc.sql("DELETE FROM identity_mail WHERE id = :id").param("id", mail.id()).update();
    }

    /** Runs in the caller's transaction. */
    public void removeAllTo(String recipient) {
        jdbc.sql("DELETE FROM identity_mail WHERE recipient = :recipient").param("recipient", recipient).update();
    }
}
