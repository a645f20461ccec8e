/** A closed loop of HTTP connections that is light enough to run on the same machine as the server. */
@NullMarked
package party.somsom.loadtest.driver;

import org.jspecify.annotations.NullMarked;
