/** Tests of the limits at the edge. */
@NullMarked
package party.somsom.api.limits;

import org.jspecify.annotations.NullMarked;
