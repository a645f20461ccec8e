/** Creating, finding and searching festivals. */
@NullMarked
package party.somsom.api.festival;

import org.jspecify.annotations.NullMarked;
