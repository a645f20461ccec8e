/** How long this node waits for any server, in one place. */
@NullMarked
package party.somsom.foundation.timeouts;

import org.jspecify.annotations.NullMarked;
