/** The command bus that commits together whatever arrived together. */
@NullMarked
package party.somsom.foundation.commandbus;

import org.jspecify.annotations.NullMarked;
