/** Signs, reads, remembers and revokes access tokens. */
@NullMarked
package party.somsom.identity.token;

import org.jspecify.annotations.NullMarked;
