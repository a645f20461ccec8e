package party.somsom.query.projection;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/**
 * Where the next page begins: the sort value and the id of the last row of this one. Rows that are added meanwhile move
 * nothing.
 */
public record Cursor(String sortValue, String id) {
    private static final String SEPARATOR = "|";

    /** @throws party.somsom.messages.RejectedException CURSOR_INVALID if the text was not made by {@link #text} */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            if (parts.length == 2) {
                return new Cursor(parts[0], parts[1]);
            }
        } catch (IllegalArgumentException e) {
            // refused below, like every other text that is no cursor
        }
        throw new Rejection(Code.CURSOR_INVALID, "not a cursor of this list").asException();
    }

    public String text() {
        var plain = sortValue + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a page of rows that were read with a limit one higher than asked for. */
    public static <T> Page<T> page(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursorOf.apply(items.getLast()).text());
    }
}
