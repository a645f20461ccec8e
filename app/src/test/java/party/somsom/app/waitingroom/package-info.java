/** Waiting for one's turn over real HTTP, with real servers behind. */
@NullMarked
package party.somsom.app.waitingroom;

import org.jspecify.annotations.NullMarked;
