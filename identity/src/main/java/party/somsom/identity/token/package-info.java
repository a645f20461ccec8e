/** Access tokens: how they are signed, read, remembered and revoked. */
@NullMarked
package party.somsom.identity.token;

import org.jspecify.annotations.NullMarked;
