/** Normal forms of texts that people type. */
@NullMarked
package party.somsom.foundation.text;

import org.jspecify.annotations.NullMarked;
