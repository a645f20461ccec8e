/** How far people have read. */
@NullMarked
package party.somsom.chat.unread;

import org.jspecify.annotations.NullMarked;
