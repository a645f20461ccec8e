/** How often somebody may do something, over all nodes. */
@NullMarked
package party.somsom.api.limits;

import org.jspecify.annotations.NullMarked;
