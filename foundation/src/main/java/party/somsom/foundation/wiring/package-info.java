/** How a room finds the configurations of its contexts. */
@NullMarked
package party.somsom.foundation.wiring;

import org.jspecify.annotations.NullMarked;
