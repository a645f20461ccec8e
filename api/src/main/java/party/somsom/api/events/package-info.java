/** The catalogue of published events, for developers and analysts. */
@NullMarked
package party.somsom.api.events;

import org.jspecify.annotations.NullMarked;
