/** Keeps callers from waiting for servers that do not answer. */
@NullMarked
package party.somsom.foundation.breaker;

import org.jspecify.annotations.NullMarked;
