/** Shows that the servers lent to tests are real, shared, and gone afterwards. */
@NullMarked
package party.somsom.testing;

import org.jspecify.annotations.NullMarked;
