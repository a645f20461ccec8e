/** Decides when the ticket holders of a festival date are reminded: once, the day before. */
@NullMarked
package party.somsom.command.reminder;

import org.jspecify.annotations.NullMarked;
