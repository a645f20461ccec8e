/** The parts that every projection shares: batching, catching up, cursors, replay and lag. */
@NullMarked
package party.somsom.foundation.projection;

import org.jspecify.annotations.NullMarked;
