/** Reminds all people who hold tickets of one date, on two nodes. */
@NullMarked
package party.somsom.loadtest.reminders;

import org.jspecify.annotations.NullMarked;
