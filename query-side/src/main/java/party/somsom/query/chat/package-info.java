/** Chat rooms, who is in them, what is reported there, and who hides whom, in MySQL. */
@NullMarked
package party.somsom.query.chat;

import org.jspecify.annotations.NullMarked;
