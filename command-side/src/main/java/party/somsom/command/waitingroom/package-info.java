/** The waiting room aggregate, its pacing, and the ticks that let people through. */
@NullMarked
package party.somsom.command.waitingroom;

import org.jspecify.annotations.NullMarked;
