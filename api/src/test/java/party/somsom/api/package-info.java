/** Tests of the edge. */
@NullMarked
package party.somsom.api;

import org.jspecify.annotations.NullMarked;
