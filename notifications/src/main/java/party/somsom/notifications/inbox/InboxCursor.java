package party.somsom.notifications.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.notifications.Letter;

/** The last letter of a page. */
record InboxCursor(long sentAt, String id) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\|(\\p{XDigit}+)");

    static InboxCursor after(Letter letter) {
        return new InboxCursor(letter.sentAt().toEpochMilli(), letter.notificationId());
    }

    static @Nullable InboxCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return new InboxCursor(Long.parseLong(parts.group(1)), parts.group(2));
            }
        } catch (IllegalArgumentException e) {
            // refused below, like every other text that is no cursor
        }
        throw new Rejection(Code.CURSOR_INVALID, "not a cursor of this list").asException();
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sentAt + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
