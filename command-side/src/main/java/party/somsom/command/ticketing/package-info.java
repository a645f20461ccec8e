/** The inventory of one festival date: the only place where a ticket is sold. */
@NullMarked
package party.somsom.command.ticketing;

import org.jspecify.annotations.NullMarked;
