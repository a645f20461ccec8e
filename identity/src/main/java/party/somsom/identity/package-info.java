/** Accounts, sessions and tokens, as the rest of the application sees them. An adapter keeps them. */
@NullMarked
package party.somsom.identity;

import org.jspecify.annotations.NullMarked;
