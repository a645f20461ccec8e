/** How often people may call an endpoint. */
@NullMarked
package party.somsom.api.requests;

import org.jspecify.annotations.NullMarked;
