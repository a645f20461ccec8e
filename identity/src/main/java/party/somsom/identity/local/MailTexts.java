package party.somsom.identity.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of mails, in Korean or English. */
class MailTexts {
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    MailTexts() {
        texts.setBasename("identity/mails");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    String confirmationSubject(Locale language) {
        return texts.getMessage("confirmation.subject", null, language);
    }

    /** The code comes first, because the name is what a stranger may have typed. */
    String confirmation(String code, Duration validFor, SignUp signUp) {
        var language = signUp.language;
        return texts.getMessage("confirmation.text", new Object[]{code, validFor.toMinutes(),
                withoutLinks(signUp.name), time(signUp.createdAt, language)}, language);
    }

    /** @param values for the placeholders */
    String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }

    /** A time as people of that language read it. */
    String time(Instant time, Locale language) {
        return DateTimeFormatter.ofPattern(texts.getMessage("confirmation.time", null, language), language)
                .withZone(ZoneId.of(texts.getMessage("confirmation.zone", null, language)))
                .format(time);
    }

    /** A stranger may sign up with somebody's address, and a link as the name. */
    private static String withoutLinks(String name) {
        return name.replaceAll("[.:/](?=\\S)", "·");
    }
}
