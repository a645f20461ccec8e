/** How ids are made. */
@NullMarked
package party.somsom.foundation.id;

import org.jspecify.annotations.NullMarked;
