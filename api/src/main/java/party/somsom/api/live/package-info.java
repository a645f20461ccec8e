/** What the edge tells the STOMP kit about users, problems and origins. */
@NullMarked
package party.somsom.api.live;

import org.jspecify.annotations.NullMarked;
