/** A closed loop of HTTP connections, light enough to share a machine with the server that it measures. */
@NullMarked
package party.somsom.loadtest.driver;

import org.jspecify.annotations.NullMarked;
