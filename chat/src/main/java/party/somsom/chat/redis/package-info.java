/** How chat talks to Redis. */
@NullMarked
package party.somsom.chat.redis;

import org.jspecify.annotations.NullMarked;
