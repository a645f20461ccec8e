/** Waits for the day before a festival date. */
@NullMarked
package party.somsom.notifications.reminder;

import org.jspecify.annotations.NullMarked;
