/** Tells people about their festivals: which devices they have, who will be told what, and what the outcome is. */
@NullMarked
package party.somsom.notifications;

import org.jspecify.annotations.NullMarked;
