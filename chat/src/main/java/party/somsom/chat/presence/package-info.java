/** Who is in which room right now, over all nodes. */
@NullMarked
package party.somsom.chat.presence;

import org.jspecify.annotations.NullMarked;
