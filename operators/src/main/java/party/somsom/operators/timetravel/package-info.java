/** The state of an aggregate after any of its events, made by the aggregate's own handlers. */
@NullMarked
package party.somsom.operators.timetravel;

import org.jspecify.annotations.NullMarked;
