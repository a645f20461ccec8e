package party.somsom.identity.local;

import java.time.Instant;
import java.util.Locale;

import party.somsom.identity.mail.MailOutbox;
import party.somsom.identity.mail.MailTexts;
import party.somsom.identity.mail.Notices;

/** Writes the mails about an account. Each runs in the caller's transaction. */
class AccountMails {
    private final MailOutbox outbox;
    private final MailTexts texts;
    private final LocalIdentityProperties settings;
    private final Notices notices;

    AccountMails(MailOutbox outbox, MailTexts texts, LocalIdentityProperties settings, Notices notices) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.notices = notices;
    }

    /** @param until when it is useless; a mail for nobody is useless at once */
    void forgotten(String email, String code, Locale language, Instant until) {
        add(email, "forgotten", language, until, code, settings.codeTtl().toMinutes());
    }

    void newEmail(String newEmail, String code, Locale language, Instant until) {
        add(newEmail, "new-email", language, until, code, settings.codeTtl().toMinutes());
    }

    void passwordChanged(String email, Locale language) {
        notices.passwordChanged(email, language);
    }

    void emailChanged(String oldEmail, Locale language) {
        notices.emailChanged(oldEmail, language);
    }

    /** @param change its text is {@code factors.<change>} */
    void factorsChanged(String email, String change, Locale language) {
        notices.tell(email, "factors-changed", language, texts.text("factors." + change, language));
    }

    void recoveryCodeUsed(String email, int left, Locale language) {
        notices.tell(email, "recovery-code-used", language, left);
    }

    private void add(String email, String mail, Locale language, Instant until, Object... values) {
        outbox.add(email, texts.text(mail + ".subject", language), texts.text(mail + ".text", language, values),
                until);
    }
}
