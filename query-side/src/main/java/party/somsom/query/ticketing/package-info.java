/** The view in which owners see their reservations. */
@NullMarked
package party.somsom.query.ticketing;

import org.jspecify.annotations.NullMarked;
