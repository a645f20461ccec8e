/** People who go through a waiting room, simulated with Gatling: they ask for their rank, or get it pushed. */
@NullMarked
package party.somsom.loadtest.simulation;

import org.jspecify.annotations.NullMarked;
