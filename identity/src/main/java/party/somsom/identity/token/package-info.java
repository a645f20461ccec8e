/** Signs, reads, remembers and revokes access tokens, and rotates the keys that sign them. */
@NullMarked
package party.somsom.identity.token;

import org.jspecify.annotations.NullMarked;
