package party.somsom.identity.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells owners by mail what has happened to their account. Each method runs in the caller's transaction. */
public class Notices {
    /** News is worth sending for so long if the mail server is away. */
    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final MailOutbox outbox;
    private final MailTexts texts;
    private final Clock clock;

    Notices(MailOutbox outbox, MailTexts texts, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    public void passwordChanged(String email, Locale language) {
        tell(email, "password-changed", language);
    }

    public void emailChanged(String oldEmail, Locale language) {
        tell(oldEmail, "email-changed", language);
    }

    /**
     * @param news    the name of the text
     * @param details of the text, after the time when it happened
     */
    public void tell(String email, String news, Locale language, Object... details) {
        var now = clock.instant();
        var values = Stream.concat(Stream.of(texts.time(now, language)), Stream.of(details)).toArray();
        outbox.add(email, texts.text(news + ".subject", language), texts.text(news + ".text", language, values),
                now.plus(WORTH_SENDING));
    }
}
