package party.somsom.operators.audit;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;

import party.somsom.messages.Stored;

/** Says in words what an event tells, in Korean or English. The texts are in {@code operators/stories.properties}. */
final class Narrator {
    private static final String TEXTS = "operators/stories";

    private final EventReader reader;
    private final Map<Text, MessageFormat> formats = new ConcurrentHashMap<>();

    Narrator(EventReader reader) {
        this.reader = reader;
    }

    private record Text(String type, boolean korean) {
        MessageFormat format() {
            var language = korean ? Locale.KOREAN : Locale.ROOT;
            var texts = ResourceBundle.getBundle(TEXTS, language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new MessageFormat(text(texts), korean ? Locale.KOREAN : Locale.ENGLISH);
        }

        private String text(ResourceBundle texts) {
            try {
                return texts.getString(type);
            } catch (MissingResourceException _) {
                return type;
            }
        }
    }

    /** An event that cannot be read any more is told by its name. */
    String tell(StoredRow row, Locale language) {
        try {
            return reader.event(row).map(event -> tell((Record) event, row.type(), language)).orElse(row.type());
        } catch (RuntimeException unreadable) {
            return row.type() + " ?";
        }
    }

    /** @param type the stored name of the event, or of an older form of it */
    String tell(Record event, String type, Locale language) {
        var stored = event.getClass().getAnnotation(Stored.class);
        var format = formats.computeIfAbsent(new Text(stored == null ? type : stored.value(), Words.isKorean(language)),
                Text::format);
        synchronized (format) { // it keeps where it is while it formats
            return format.format(Words.of(event, language));
        }
    }
}
