/** Sending commands and asking queries, with the answer that each of them declares. */
@NullMarked
package party.somsom.foundation.gateway;

import org.jspecify.annotations.NullMarked;
