/** Accounts and sessions over real HTTP, with real servers behind. */
@NullMarked
package party.somsom.api.identity;

import org.jspecify.annotations.NullMarked;
