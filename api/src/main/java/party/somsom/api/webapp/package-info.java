/** The single-page application, as files that whoever deploys may as well leave to a CDN. */
@NullMarked
package party.somsom.api.webapp;

import org.jspecify.annotations.NullMarked;
