package party.somsom.identity.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    String confirmation(String code, Duration validFor, Locale language) {
        return texts.getMessage("confirmation.text", new Object[]{code, validFor.toMinutes()}, language);
    }
}
