package party.somsom.api.chat;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemException;
import party.somsom.api.text.TextFaults;
import party.somsom.foundation.text.TextRule;

/** What a client sends to post a message. */
record PostRequest(@Nullable String clientMessageId, @Nullable String text) {
    private static final TextRule TEXT = TextRule.lines(1_000);
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

    /** The text in its normal form. */
    String said() {
        if (text == null) {
            throw ProblemException.invalid("text", "validation.required");
        }
        return TextFaults.checked("text", text, TEXT);
    }
}
