/** Chat rooms: who is in them and who may say something; what is said is kept elsewhere. */
@NullMarked
package party.somsom.messages.chat;

import org.jspecify.annotations.NullMarked;
