package party.somsom.foundation.text;

import java.text.Normalizer;

/**
 * Brings a text into its one normal form when people can type it in several ways. The time for this can grow with the
 * square of the length. So a text comes back unchanged if it is too long in every form, or if it piles up marks as no
 * language does.
 */
public final class Texts {
    /** No more characters than this ever become one, and no letter of any language has more parts. */
    private static final int MOST_PARTS = 4;
    /** The limit of the Stream-Safe Text Format (UAX 15). */
    private static final int MOST_MARKS = 30;

    private Texts() {
    }

    /**
     * Joins the parts of each Korean syllable into one character, because keyboards compose them differently.
     *
     * @param most how many characters the text may have at most; the caller refuses what comes back with more
     */
    public static String composed(String text, int most) {
        return text.length() > most * MOST_PARTS || pilesUpMarks(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A line of text without blanks at its start and end; see {@link #composed}. */
    public static String line(String text, int most) {
        return composed(text.strip(), most);
    }

    static boolean pilesUpMarks(String text) {
        var marks = 0;
        for (var i = 0; i < text.length() && marks <= MOST_MARKS; i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
        }
        return marks > MOST_MARKS;
    }
}
