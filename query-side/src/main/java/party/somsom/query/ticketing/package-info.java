/** Reservations as their owners see them. */
@NullMarked
package party.somsom.query.ticketing;

import org.jspecify.annotations.NullMarked;
