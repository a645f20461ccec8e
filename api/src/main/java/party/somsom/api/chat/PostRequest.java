package party.somsom.api.chat;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.text.Texts;

/** What a client sends to post a message. */
record PostRequest(@Nullable String clientMessageId, @Nullable String text) {
    private static final int LONGEST = 1_000;
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

    String id() {
        if (clientMessageId == null) {
            throw ProblemException.invalid("clientMessageId", "validation.required");
        }
        if (!ID.matcher(clientMessageId).matches()) {
            throw ProblemException.invalid("clientMessageId", "validation.chat.id");
        }
        return clientMessageId;
    }

    /**
     * The text without blanks around it, with each Korean syllable as one character. Its length is counted in code
     * points.
     */
    String said() {
        if (text == null) {
            throw ProblemException.invalid("text", "validation.required");
        }
        var said = Texts.line(text.replace("\r\n", "\n"), LONGEST);
        if (said.codePointCount(0, said.length()) > LONGEST || said.codePoints().noneMatch(PostRequest::isVisible)
                || said.codePoints().anyMatch(PostRequest::isForbidden)) {
            throw ProblemException.invalid("text", "validation.chat.text", LONGEST);
        }
        return said;
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character) && Character.getType(character) != Character.FORMAT;
    }

    /** Control characters except the line break, and half characters. */
    private static boolean isForbidden(int character) {
        var type = Character.getType(character);
        return type == Character.SURROGATE || type == Character.CONTROL && character != '\n';
    }
}
