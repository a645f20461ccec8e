/** What operators see of the event store. It changes nothing. */
@NullMarked
package party.somsom.operators;

import org.jspecify.annotations.NullMarked;
