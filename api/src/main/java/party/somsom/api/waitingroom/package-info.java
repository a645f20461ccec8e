/** The waiting room: joining, rank, admission, leaving, and the public status. */
@NullMarked
package party.somsom.api.waitingroom;

import org.jspecify.annotations.NullMarked;
