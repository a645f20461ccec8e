/** Limits over several nodes, with a real Redis behind. */
@NullMarked
package party.somsom.foundation.limits;

import org.jspecify.annotations.NullMarked;
