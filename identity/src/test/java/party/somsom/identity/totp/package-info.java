/** Tests one-time passwords without a server. */
@NullMarked
package party.somsom.identity.totp;

import org.jspecify.annotations.NullMarked;
