/** Gives each repetition of a write with an idempotency key the same answer. */
@NullMarked
package party.somsom.api.idempotency;

import org.jspecify.annotations.NullMarked;
