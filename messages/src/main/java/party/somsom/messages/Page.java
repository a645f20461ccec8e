package party.somsom.messages;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list, read with a cursor.
 *
 * @param nextCursor opaque; absent on the last page. It stays correct while rows are added.
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
}
