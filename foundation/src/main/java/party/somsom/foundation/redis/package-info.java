/** The scripts that run in Redis, whoever's they are. */
@NullMarked
package party.somsom.foundation.redis;

import org.jspecify.annotations.NullMarked;
