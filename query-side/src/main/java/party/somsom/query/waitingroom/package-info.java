/** The rank view in Redis: places, ranks and the public status of waiting rooms. */
@NullMarked
package party.somsom.query.waitingroom;

import org.jspecify.annotations.NullMarked;
