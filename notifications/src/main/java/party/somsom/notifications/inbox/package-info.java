/** What people were told, to be read again. */
@NullMarked
package party.somsom.notifications.inbox;

import org.jspecify.annotations.NullMarked;
