/** The festival aggregate, and the automations that act on its events. */
@NullMarked
package party.somsom.command.festival;

import org.jspecify.annotations.NullMarked;
