/** Two versions of Somsom are measured side by side. */
@NullMarked
package party.somsom.loadtest.duel;

import org.jspecify.annotations.NullMarked;
