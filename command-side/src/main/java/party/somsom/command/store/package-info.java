/** The event store: names, serialization, caching and freshness of aggregates. */
@NullMarked
package party.somsom.command.store;

import org.jspecify.annotations.NullMarked;
