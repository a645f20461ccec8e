/** Everyone who holds tickets of one date is reminded, on two nodes. */
@NullMarked
package party.somsom.loadtest.reminders;

import org.jspecify.annotations.NullMarked;
