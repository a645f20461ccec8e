/** The command bus that commits commands together which arrived together. */
@NullMarked
package party.somsom.foundation.commandbus;

import org.jspecify.annotations.NullMarked;
