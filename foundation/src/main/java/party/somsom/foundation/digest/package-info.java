/** Digests of texts and bytes. */
@NullMarked
package party.somsom.foundation.digest;

import org.jspecify.annotations.NullMarked;
