/** Tickets of one festival date: people reserve and cancel them, and see which ones they hold. */
@NullMarked
package party.somsom.messages.ticketing;

import org.jspecify.annotations.NullMarked;
