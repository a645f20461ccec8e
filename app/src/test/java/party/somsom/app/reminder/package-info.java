/** Chat over real HTTP and a real STOMP client, with real servers behind. */
@NullMarked
package party.somsom.app.reminder;

import org.jspecify.annotations.NullMarked;
