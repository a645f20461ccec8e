/** Accounts and sessions over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.identity;

import org.jspecify.annotations.NullMarked;
