/** What is published stays as it is. */
@NullMarked
package party.somsom.events.catalogue;

import org.jspecify.annotations.NullMarked;
