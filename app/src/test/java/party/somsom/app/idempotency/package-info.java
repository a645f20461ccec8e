/** Repeating requests over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.idempotency;

import org.jspecify.annotations.NullMarked;
