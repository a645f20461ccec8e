package party.somsom.messages;

import org.jspecify.annotations.Nullable;

/**
 * What an aggregate is asked to do. It says itself which aggregate that is: asking it costs nothing, unlike looking for an
 * annotation.
 *
 * @param <R> what the aggregate answers, {@link Void} if nothing
 */
public interface Command<R extends @Nullable Object> {
    String aggregateId();
}
