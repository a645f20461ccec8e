/** Repeating requests over real HTTP, with real servers behind. */
@NullMarked
package party.somsom.api.idempotency;

import org.jspecify.annotations.NullMarked;
