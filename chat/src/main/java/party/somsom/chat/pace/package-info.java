/** Limits how fast people may write where the organiser has slowed the room down. */
@NullMarked
package party.somsom.chat.pace;

import org.jspecify.annotations.NullMarked;
