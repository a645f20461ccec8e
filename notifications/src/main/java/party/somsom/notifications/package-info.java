/** How people are told: which devices they have, who is to be told what, and what came of it. */
@NullMarked
package party.somsom.notifications;

import org.jspecify.annotations.NullMarked;
