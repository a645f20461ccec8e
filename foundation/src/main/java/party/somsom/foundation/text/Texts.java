package party.somsom.foundation.text;

import java.text.Normalizer;
import java.util.Locale;

/** The one form of a text that people type in more than one way. */
public final class Texts {
    private Texts() {
    }

    /** Korean syllables in one piece, however a keyboard composed them. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A line of text without blanks around it. */
    public static String line(String text) {
        return composed(text.strip());
    }

    /** An e-mail address as it is stored, compared and put into a token. */
    public static String email(String text) {
        return line(text).toLowerCase(Locale.ROOT);
    }
}
