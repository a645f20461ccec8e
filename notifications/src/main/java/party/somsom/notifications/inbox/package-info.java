/** Keeps what people were told, so that they can read it again. */
@NullMarked
package party.somsom.notifications.inbox;

import org.jspecify.annotations.NullMarked;
