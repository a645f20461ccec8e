/** From a message of the queue to an outcome for every device. */
@NullMarked
package party.somsom.notifications.sending;

import org.jspecify.annotations.NullMarked;
