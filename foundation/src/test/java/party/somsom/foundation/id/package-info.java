/** How ids look. */
@NullMarked
package party.somsom.foundation.id;

import org.jspecify.annotations.NullMarked;
