package party.somsom.foundation.text;

import java.text.Normalizer;

/** Brings a text into its one normal form when people can type it in several ways. */
public final class Texts {
    private Texts() {
    }

    /** Joins the parts of each Korean syllable into one character, because keyboards compose them differently. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A line of text without blanks at its start and end. */
    public static String line(String text) {
        return composed(text.strip());
    }
}
