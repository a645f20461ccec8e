package party.somsom.notifications;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Writes letters in Korean or English. */
public final class Wording {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final URI site;

    /** @param site where people use Somsom */
    public Wording(URI site) {
        this.site = site;
        texts.setBasename("notifications/messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
    }

    public Notification in(Locale language, Letter letter) {
        var date = letter.festivalDate().format(DATE.withLocale(language));
        return new Notification(letter.notificationId(), letter.kind(), text("title", letter, date, language),
                text("body", letter, date, language), link(letter), letter.festivalId(), letter.festivalDate(),
                letter.sentAt(), letter.readAt());
    }

    /** The link to the ticket. */
    public String link(Letter letter) {
        return site.resolve("/reservations/" + letter.reservationId()).toString();
    }

    private String text(String part, Letter letter, String date, Locale language) {
        return texts.getMessage(letter.kind() + "." + part, new Object[]{letter.festivalTitle(), date}, language);
    }
}
