/** Which passwords nobody may choose. */
@NullMarked
package party.somsom.identity.password;

import org.jspecify.annotations.NullMarked;
