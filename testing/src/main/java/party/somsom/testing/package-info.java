/** Lends a throw-away local stack with real servers to the tests of one JVM. */
@NullMarked
package party.somsom.testing;

import org.jspecify.annotations.NullMarked;
