/** Chat rooms: who is in them and who may write. The messages are stored elsewhere. */
@NullMarked
package party.somsom.messages.chat;

import org.jspecify.annotations.NullMarked;
