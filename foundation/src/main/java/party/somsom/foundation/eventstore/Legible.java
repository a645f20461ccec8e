package party.somsom.foundation.eventstore;

import java.util.Map;

/**
 * An aggregate, or a part of one, whose fields say little to people. It says in the words of the domain what it knows.
 * Operators see that, and how it changed from event to event.
 */
public interface Legible {
    /** Names and values: texts, numbers, booleans, times, maps and records. It may have very many entries. */
    Map<String, ?> legible();
}
