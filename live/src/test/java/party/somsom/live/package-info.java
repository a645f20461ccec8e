/** The kit alone, without a domain. */
@NullMarked
package party.somsom.live;

import org.jspecify.annotations.NullMarked;
