/** Tests of chat at the edge. */
@NullMarked
package party.somsom.api.operator;

import org.jspecify.annotations.NullMarked;
