/** The command bus that commits together whatever arrived together. */
@NullMarked
package party.somsom.command.bus;

import org.jspecify.annotations.NullMarked;
