/** Tickets of one festival date: reserving, cancelling, and what a person holds. */
@NullMarked
package party.somsom.messages.ticketing;

import org.jspecify.annotations.NullMarked;
