/** Tests of the addresses. */
@NullMarked
package party.somsom.identity;

import org.jspecify.annotations.NullMarked;
