/** Loads and runs scripts in Redis, for every room. */
@NullMarked
package party.somsom.foundation.redis;

import org.jspecify.annotations.NullMarked;
