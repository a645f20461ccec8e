/** Tests the choice of passwords without a server. */
@NullMarked
package party.somsom.identity.password;

import org.jspecify.annotations.NullMarked;
