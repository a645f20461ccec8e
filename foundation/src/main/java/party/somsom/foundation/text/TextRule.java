package party.somsom.foundation.text;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The one rule for texts that people write for others to read. A text is in its normal form, shows something, is not
 * too long, and has no characters that control others or turn their direction. Its length is counted in code points.
 *
 * @param most  the largest number of code points in the normal form
 * @param lines whether it may have several lines
 */
public record TextRule(int most, boolean lines) {
    /** The soft hyphen, the space without a width, the word joiner, the byte order mark. */
    private static final Pattern BREAKS = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    public static TextRule line(int most) {
        return new TextRule(most, false);
    }

    public static TextRule lines(int most) {
        return new TextRule(most, true);
    }

    /** What is wrong with a text. */
    public enum Fault {
        TOO_LONG, BLANK, FORBIDDEN
    }

    /**
     * The form in which a text is kept and compared: composed, with one kind of line break, and without blanks around
     * it. Characters that only say where a line may break are left out; pasted texts are full of them.
     */
    public String normal(String text) {
        var shown = BREAKS.matcher(text).replaceAll("");
        return Texts.line(lines ? shown.replace("\r\n", "\n").replace('\r', '\n') : shown, most);
    }

    /** What is wrong with a text in its normal form; null if nothing is. */
    public @Nullable Fault fault(String normal) {
        if (normal.codePointCount(0, normal.length()) > most) {
            return Fault.TOO_LONG;
        }
        if (normal.codePoints().noneMatch(Characters::isVisible)) {
            return Fault.BLANK;
        }
        return Texts.pilesUpMarks(normal) || normal.codePoints().anyMatch(this::isForbidden) ? Fault.FORBIDDEN : null;
    }

    private boolean isForbidden(int character) {
        return character == '\n' ? !lines : Characters.isForbidden(character);
    }
}
