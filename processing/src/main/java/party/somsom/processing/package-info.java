/** Following the events on any number of nodes. */
@NullMarked
package party.somsom.processing;

import org.jspecify.annotations.NullMarked;
