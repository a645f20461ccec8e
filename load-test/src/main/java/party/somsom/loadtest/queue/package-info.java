/** The waiting room's benchmark: one big room, and the sorted set that it replaces, in one run. */
@NullMarked
package party.somsom.loadtest.queue;

import org.jspecify.annotations.NullMarked;
