/** What is published of what happens inside. */
@NullMarked
package party.somsom.events.translation;

import org.jspecify.annotations.NullMarked;
