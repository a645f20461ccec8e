package party.somsom.operators.timetravel;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states.
 *
 * @param path   names of fields, with dots between them
 * @param before absent if the event has added it; of a list only what has gone
 * @param after  absent if the event has removed it; of a list only what has come
 */
public record StateChange(String path, @Nullable Object before, @Nullable Object after) {
}
