/** Reserving tickets, seeing and cancelling reservations. */
@NullMarked
package party.somsom.api.ticketing;

import org.jspecify.annotations.NullMarked;
