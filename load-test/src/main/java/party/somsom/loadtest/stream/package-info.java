/** Publishes a long history of events from its beginning. */
@NullMarked
package party.somsom.loadtest.stream;

import org.jspecify.annotations.NullMarked;
