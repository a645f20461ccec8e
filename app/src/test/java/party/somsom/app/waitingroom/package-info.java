/** The waiting room over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.waitingroom;

import org.jspecify.annotations.NullMarked;
