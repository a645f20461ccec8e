/** Scenarios in rounds that take turns, their figures, and what is asked of them. */
@NullMarked
package party.somsom.loadtest.bench;

import org.jspecify.annotations.NullMarked;
