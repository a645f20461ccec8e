/** Live push over STOMP: who may connect, who may listen to what, and how it reaches them. */
@NullMarked
package party.somsom.api.push;

import org.jspecify.annotations.NullMarked;
