/** Sends commands and asks queries. Each of them declares the type of its answer. */
@NullMarked
package party.somsom.foundation.gateway;

import org.jspecify.annotations.NullMarked;
