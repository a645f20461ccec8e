/** The edge of notifications: devices, the inbox, and live notifications. */
@NullMarked
package party.somsom.api.notification;

import org.jspecify.annotations.NullMarked;
