package party.somsom.foundation.projection;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/**
 * Marks where the next page begins: it holds the sort value and the id of the last row of this page. Rows that are
 * added meanwhile do not move it.
 */
public record Cursor<T>(T sortValue, String id) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern FORM = Pattern.compile("(\\d[\\dT:.-]*)\\|([\\w-]+)");

    /**
     * @param sortValue parses the text that {@code toString} of the sort value wrote
     * @throws party.somsom.messages.RejectedException CURSOR_INVALID if {@link #text} did not make the text
     */
    public static <T> @Nullable Cursor<T> parse(@Nullable String text, Function<String, ? extends T> sortValue) {
        if (text == null) {
            return null;
        }
        try {
            var parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return new Cursor<>(sortValue.apply(parts.group(1)), parts.group(2));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // refused below, like every other invalid text
        }
        throw new Rejection(Code.CURSOR_INVALID, "not a cursor of this list").asException();
    }

    /**
     * The start of a page of a list that is sorted newest first. Without a text, the page is the first one.
     *
     * @throws party.somsom.messages.RejectedException CURSOR_INVALID if {@link #text} did not make the text
     */
    public static Cursor<Instant> newestFirst(@Nullable String text) {
        var after = parse(text, SqlTime::parse);
        return after == null ? new Cursor<>(LATEST, "") : after;
    }

    public String text() {
        var plain = (sortValue instanceof Instant instant ? SqlTime.toSql(instant) : sortValue) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a page from rows that were read with a limit one higher than requested. */
    public static <T> Page<T> page(List<T> rows, int limit, Function<T, Cursor<?>> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursorOf.apply(items.getLast()).text());
    }
}
