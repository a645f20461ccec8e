/** Reminders of a festival date: when everyone who holds tickets for it is told that it is tomorrow. */
@NullMarked
package party.somsom.messages.reminder;

import org.jspecify.annotations.NullMarked;
