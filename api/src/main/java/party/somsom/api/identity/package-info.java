/** Accounts and sessions as clients see them, in front of whichever provider keeps them. */
@NullMarked
package party.somsom.api.identity;

import org.jspecify.annotations.NullMarked;
