/** Asks a large lake all questions of the report. */
@NullMarked
package party.somsom.loadtest.lake;

import org.jspecify.annotations.NullMarked;
