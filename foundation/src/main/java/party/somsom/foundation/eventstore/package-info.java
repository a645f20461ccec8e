/** The event store: it names, serializes and reads events, and keeps cached aggregates fresh. */
@NullMarked
package party.somsom.foundation.eventstore;

import org.jspecify.annotations.NullMarked;
