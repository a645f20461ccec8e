/** Reserving and cancelling over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.ticketing;

import org.jspecify.annotations.NullMarked;
