/** The single-page application, as files. Operators may also serve them from a CDN. */
@NullMarked
package party.somsom.api.webapp;

import org.jspecify.annotations.NullMarked;
