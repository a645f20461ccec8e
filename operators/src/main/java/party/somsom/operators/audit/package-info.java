/** The stories that events tell: which streams there are, and what happened in them, in words and as stored. */
@NullMarked
package party.somsom.operators.audit;

import org.jspecify.annotations.NullMarked;
