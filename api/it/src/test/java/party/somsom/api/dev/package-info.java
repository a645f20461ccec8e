/** The local run's extras. */
@NullMarked
package party.somsom.api.dev;

import org.jspecify.annotations.NullMarked;
