/** The same answer for each repetition of a write with an idempotency key. */
@NullMarked
package party.somsom.api.idempotency;

import org.jspecify.annotations.NullMarked;
