/** One outcome per idempotency key and person. */
@NullMarked
package party.somsom.api.idempotency;

import org.jspecify.annotations.NullMarked;
