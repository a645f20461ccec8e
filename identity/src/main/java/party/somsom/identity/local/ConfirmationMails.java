package party.somsom.identity.local;

import java.time.Instant;

import party.somsom.identity.mail.MailOutbox;
import party.somsom.identity.mail.MailTexts;
import party.somsom.identity.mail.OutgoingMails;

/** Writes the mail that carries the code of a sign-up. */
class ConfirmationMails {
    private final MailOutbox outbox;
    private final OutgoingMails outgoing;
    private final MailTexts texts;
    private final LocalIdentityProperties settings;

    ConfirmationMails(MailOutbox outbox, OutgoingMails outgoing, MailTexts texts, LocalIdentityProperties settings) {
        this.outbox = outbox;
        this.outgoing = outgoing;
        this.texts = texts;
        this.settings = settings;
    }

    /** Runs in the caller's transaction. */
    void enqueue(SignUp signUp, String code, Instant expiresAt) {
        outbox.add(signUp.email, texts.confirmationSubject(signUp.language),
                texts.confirmation(signUp.language, code, settings.codeTtl(), signUp.name, signUp.createdAt),
                expiresAt);
    }

    void sendSoon() {
        outgoing.sendSoon();
    }
}
