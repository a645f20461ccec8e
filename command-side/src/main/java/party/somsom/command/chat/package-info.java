/** The chat room aggregate, the people somebody hides, and what opens a room. */
@NullMarked
package party.somsom.command.chat;

import org.jspecify.annotations.NullMarked;
