package party.somsom.messages;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, read with a cursor.
 *
 * @param nextCursor opaque; absent on the last page. It stays correct while rows are added.
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    /**
     * The items of all pages. A page is read when the items before it are used up.
     *
     * @param page finds the page after a cursor; the first one without a cursor
     */
    @SuppressWarnings("NullAway") // null ends the stream
    public static <T> Stream<T> all(Function<@Nullable String, Page<T>> page) {
        return Stream.iterate(page.apply(null), Objects::nonNull,
                read -> read.nextCursor() == null ? null : page.apply(read.nextCursor()))
                .flatMap(read -> read.items().stream());
    }
}
