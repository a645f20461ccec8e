/** The whole system as it really runs, over HTTP: the jar in its own processes, on real servers. */
@NullMarked
package party.somsom.e2e;

import org.jspecify.annotations.NullMarked;
