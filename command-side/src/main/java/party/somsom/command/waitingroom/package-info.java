/** The waiting room aggregate, its pacing, and the clockwork that lets people through. */
@NullMarked
package party.somsom.command.waitingroom;

import org.jspecify.annotations.NullMarked;
