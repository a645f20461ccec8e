package party.somsom.identity.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of mails, in Korean or English. */
public class MailTexts {
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    MailTexts() {
        texts.setBasename("identity/mails");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    public String confirmationSubject(Locale language) {
        return texts.getMessage("confirmation.subject", null, language);
    }

    /** The code comes first, because the name is what a stranger may have typed. */
    public String confirmation(Locale language, String code, Duration validFor, String name, Instant signedUpAt) {
        return texts.getMessage("confirmation.text", new Object[]{code, validFor.toMinutes(),
                withoutLinks(name), time(signedUpAt, language)}, language);
    }

    /** @param values for the placeholders */
    public String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }

    /** A time as people of that language read it. */
    public String time(Instant time, Locale language) {
        return DateTimeFormatter.ofPattern(texts.getMessage("confirmation.time", null, language), language)
                .withZone(ZoneId.of(texts.getMessage("confirmation.zone", null, language)))
                .format(time);
    }

    /** A stranger may sign up with somebody's address, and a link as the name. */
    private static String withoutLinks(String name) {
        return name.replaceAll("[.:/](?=\\S)", "·");
    }
}
