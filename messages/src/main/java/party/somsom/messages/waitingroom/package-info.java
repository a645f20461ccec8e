/** The line in front of a festival's booking page: places, admissions, and the public status. */
@NullMarked
package party.somsom.messages.waitingroom;

import org.jspecify.annotations.NullMarked;
