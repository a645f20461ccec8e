/** The local run's extras. */
@NullMarked
package party.somsom.app.dev;

import org.jspecify.annotations.NullMarked;
