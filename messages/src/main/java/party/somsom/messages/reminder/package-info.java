/** Reminders of a festival date: they tell all ticket holders that the date is tomorrow. */
@NullMarked
package party.somsom.messages.reminder;

import org.jspecify.annotations.NullMarked;
