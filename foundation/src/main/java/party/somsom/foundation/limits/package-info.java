/** Rate limits: how often somebody may do something, counted over all nodes in Redis. */
@NullMarked
package party.somsom.foundation.limits;

import org.jspecify.annotations.NullMarked;
