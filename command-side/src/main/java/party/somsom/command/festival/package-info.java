/** The festival aggregate and what follows from its creation. */
@NullMarked
package party.somsom.command.festival;

import org.jspecify.annotations.NullMarked;
