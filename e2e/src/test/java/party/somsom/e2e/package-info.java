/** The whole system as it is really run, over HTTP: the jar in processes of its own, on real servers. */
@NullMarked
package party.somsom.e2e;

import org.jspecify.annotations.NullMarked;
