/** The views in MySQL of chat rooms, their members, reports, and who hides whom. */
@NullMarked
package party.somsom.query.chat;

import org.jspecify.annotations.NullMarked;
