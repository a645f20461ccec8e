/** The endpoints of the local run. */
@NullMarked
package party.somsom.app.dev;

import org.jspecify.annotations.NullMarked;
