/** From one event to all people whom it concerns, page by page. */
@NullMarked
package party.somsom.notifications.fanout;

import org.jspecify.annotations.NullMarked;
