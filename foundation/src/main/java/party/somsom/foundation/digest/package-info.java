/** Digests of bytes and texts. */
@NullMarked
package party.somsom.foundation.digest;

import org.jspecify.annotations.NullMarked;
