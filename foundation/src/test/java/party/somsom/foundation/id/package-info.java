/** Tests the form of ids. */
@NullMarked
package party.somsom.foundation.id;

import org.jspecify.annotations.NullMarked;
