/** Tests tokens without a server. */
@NullMarked
package party.somsom.identity.token;

import org.jspecify.annotations.NullMarked;
