/** Chat at the edge: rooms and their moderation over REST, messages over STOMP. */
@NullMarked
package party.somsom.api.chat;

import org.jspecify.annotations.NullMarked;
