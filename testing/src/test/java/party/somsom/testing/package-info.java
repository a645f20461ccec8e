/** Tests that the lent servers are real, shared, and gone afterwards. */
@NullMarked
package party.somsom.testing;

import org.jspecify.annotations.NullMarked;
