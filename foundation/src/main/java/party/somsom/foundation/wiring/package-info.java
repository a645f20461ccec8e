/** Finds the configurations of a room's contexts. */
@NullMarked
package party.somsom.foundation.wiring;

import org.jspecify.annotations.NullMarked;
