/** Reminders over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.reminder;

import org.jspecify.annotations.NullMarked;
