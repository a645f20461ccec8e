/** How controllers send commands and ask queries. */
@NullMarked
package party.somsom.api.gateway;

import org.jspecify.annotations.NullMarked;
