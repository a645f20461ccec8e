/** Everything that runs for a measurement, and the people in it. */
@NullMarked
package party.somsom.loadtest.site;

import org.jspecify.annotations.NullMarked;
