/** The devices that people have switched pushes on for. */
@NullMarked
package party.somsom.notifications.device;

import org.jspecify.annotations.NullMarked;
