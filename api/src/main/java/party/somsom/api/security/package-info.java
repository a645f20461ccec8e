/** Who is calling: access tokens, their revocation, and what is public. */
@NullMarked
package party.somsom.api.security;

import org.jspecify.annotations.NullMarked;
