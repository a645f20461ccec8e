/** From one event to everyone whom it concerns, page by page. */
@NullMarked
package party.somsom.notifications.fanout;

import org.jspecify.annotations.NullMarked;
