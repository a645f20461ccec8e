package party.somsom.identity.cognito;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.identity.erasure.Erasures;
import party.somsom.identity.mail.MailOutbox;

/** Begins to forget a user. {@link PersonalUser} deletes them at Cognito, however often that takes. */
class CognitoErasure {
    private final CognitoUsers users;
    private final CognitoSessions sessions;
    private final MailOutbox outbox;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CognitoErasure(CognitoUsers users, CognitoSessions sessions, MailOutbox outbox, Erasures erasures,
            TransactionTemplate transaction, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.outbox = outbox;
        this.erasures = erasures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** From the commit on, nobody is let in as this user, even if Cognito does not answer. */
    void erase(CognitoUser user) {
        transaction.executeWithoutResult(_ -> {
            erasures.begin(user.id);
            users.supersede(user.email, Instant.EPOCH);
            users.forget(user.id, clock.instant());
            Stream.concat(Stream.of(user.email), Optional.ofNullable(user.newEmail).stream())
                    .forEach(outbox::removeAllTo);
        });
        try {
            sessions.endOthers(user.id, "");
        } finally {
            erasures.complete(user.id);
        }
    }
}
