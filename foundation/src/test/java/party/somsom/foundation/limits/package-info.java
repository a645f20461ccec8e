/** Tests limits over several nodes with a real Redis. */
@NullMarked
package party.somsom.foundation.limits;

import org.jspecify.annotations.NullMarked;
