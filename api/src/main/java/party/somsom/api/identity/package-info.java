/** Accounts and sessions over HTTP. */
@NullMarked
package party.somsom.api.identity;

import org.jspecify.annotations.NullMarked;
