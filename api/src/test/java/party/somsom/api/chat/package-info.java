/** Tests of chat at the edge. */
@NullMarked
package party.somsom.api.chat;

import org.jspecify.annotations.NullMarked;
