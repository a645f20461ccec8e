/** What stores keep about people: each store hands it out, and forgets it. */
@NullMarked
package party.somsom.foundation.personal;

import org.jspecify.annotations.NullMarked;
