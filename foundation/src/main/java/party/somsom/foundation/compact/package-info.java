/** Collections that keep a million ids in a few big arrays instead of a few million small objects. */
@NullMarked
package party.somsom.foundation.compact;

import org.jspecify.annotations.NullMarked;
