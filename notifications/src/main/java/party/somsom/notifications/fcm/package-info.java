/** Google's push service, through its own library. */
@NullMarked
package party.somsom.notifications.fcm;

import org.jspecify.annotations.NullMarked;
