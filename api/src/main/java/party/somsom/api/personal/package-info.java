/** Hands people everything that the stores keep about them. */
@NullMarked
package party.somsom.api.personal;

import org.jspecify.annotations.NullMarked;
