/** When the holders of a festival date are to be reminded of it: once, the day before. */
@NullMarked
package party.somsom.command.reminder;

import org.jspecify.annotations.NullMarked;
