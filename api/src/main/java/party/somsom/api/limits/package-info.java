/** What the limits of the edge count as one client. */
@NullMarked
package party.somsom.api.limits;

import org.jspecify.annotations.NullMarked;
