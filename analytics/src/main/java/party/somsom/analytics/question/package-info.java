/** Asks the lake in SQL, within limits. */
@NullMarked
package party.somsom.analytics.question;

import org.jspecify.annotations.NullMarked;
