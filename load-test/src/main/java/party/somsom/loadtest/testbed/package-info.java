/** Everything that runs for a measurement, and the people in it. */
@NullMarked
package party.somsom.loadtest.testbed;

import org.jspecify.annotations.NullMarked;
