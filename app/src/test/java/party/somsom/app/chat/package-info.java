/** Chat over real HTTP and a real STOMP client, with real servers. */
@NullMarked
package party.somsom.app.chat;

import org.jspecify.annotations.NullMarked;
