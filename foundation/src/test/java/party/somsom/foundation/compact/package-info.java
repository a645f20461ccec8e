/** Tests of the compact collections. */
@NullMarked
package party.somsom.foundation.compact;

import org.jspecify.annotations.NullMarked;
