package party.somsom.messages;

import org.jspecify.annotations.Nullable;

/**
 * A request to an aggregate. The command names its aggregate itself: asking it costs nothing, unlike a search for an
 * annotation.
 *
 * @param <R> the aggregate's answer, or {@link Void} if there is none
 */
public interface Command<R extends @Nullable Object> {
    String aggregateId();
}
