/** The chat room aggregate, the people whom a user hides, and the automation that opens a room. */
@NullMarked
package party.somsom.command.chat;

import org.jspecify.annotations.NullMarked;
