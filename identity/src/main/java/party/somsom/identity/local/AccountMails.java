package party.somsom.identity.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Writes the mails about an account. Each runs in the caller's transaction. */
class AccountMails {
    /** News is worth sending for so long if the mail server is away. */
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final MailOutbox outbox;
    private final MailTexts texts;
    private final LocalIdentityProperties settings;
    private final Clock clock;

    AccountMails(MailOutbox outbox, MailTexts texts, LocalIdentityProperties settings, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param until when it is useless; a mail for nobody is useless at once */
    void forgotten(String email, String code, Locale language, Instant until) {
        add(email, "forgotten", language, until, code, settings.codeTtl().toMinutes());
    }

    void newEmail(String newEmail, String code, Locale language, Instant until) {
        add(newEmail, "new-email", language, until, code, settings.codeTtl().toMinutes());
    }

    void passwordChanged(String email, Locale language) {
        tell(email, "password-changed", language);
    }

    void emailChanged(String oldEmail, Locale language) {
        tell(oldEmail, "email-changed", language);
    }

    /** @param change its text is {@code factors.<change>} */
    void factorsChanged(String email, String change, Locale language) {
        var now = clock.instant();
        add(email, "factors-changed", language, now.plus(WORTH_SENDING), texts.time(now, language),
                texts.text("factors." + change, language));
    }

    void recoveryCodeUsed(String email, int left, Locale language) {
        var now = clock.instant();
        add(email, "recovery-code-used", language, now.plus(WORTH_SENDING), texts.time(now, language), left);
    }

    private void tell(String email, String news, Locale language) {
        var now = clock.instant();
        add(email, news, language, now.plus(WORTH_SENDING), texts.time(now, language));
    }

    private void add(String email, String mail, Locale language, Instant until, Object... values) {
        outbox.add(email, texts.text(mail + ".subject", language), texts.text(mail + ".text", language, values),
                until);
    }
}
