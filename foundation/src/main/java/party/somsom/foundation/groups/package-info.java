/** Collections that many threads change at the same time. */
@NullMarked
package party.somsom.foundation.groups;

import org.jspecify.annotations.NullMarked;
