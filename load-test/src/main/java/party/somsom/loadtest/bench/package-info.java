/** Scenarios in rounds that take turns, their figures, and the required values. */
@NullMarked
package party.somsom.loadtest.bench;

import org.jspecify.annotations.NullMarked;
