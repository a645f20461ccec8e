/** The edge of notifications: devices, the inbox, and what is told live. */
@NullMarked
package party.somsom.api.notification;

import org.jspecify.annotations.NullMarked;
