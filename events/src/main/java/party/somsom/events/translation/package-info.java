/** The one place that says what is published of what happens inside. */
@NullMarked
package party.somsom.events.translation;

import org.jspecify.annotations.NullMarked;
