/** Checks what people write for others to read. */
@NullMarked
package party.somsom.api.text;

import org.jspecify.annotations.NullMarked;
