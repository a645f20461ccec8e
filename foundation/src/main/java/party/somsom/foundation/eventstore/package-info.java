/** The event store: names, serialization, caching and freshness of aggregates. */
@NullMarked
package party.somsom.foundation.eventstore;

import org.jspecify.annotations.NullMarked;
