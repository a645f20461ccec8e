/** Live push over STOMP: who may connect, who may listen to what, and how messages reach them. */
@NullMarked
package party.somsom.live;

import org.jspecify.annotations.NullMarked;
