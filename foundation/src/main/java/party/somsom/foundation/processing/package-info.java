/** Lets processing groups follow the events on any number of nodes. */
@NullMarked
package party.somsom.foundation.processing;

import org.jspecify.annotations.NullMarked;
