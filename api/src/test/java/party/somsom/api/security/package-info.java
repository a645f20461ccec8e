/** The parts of security that need no server. */
@NullMarked
package party.somsom.api.security;

import org.jspecify.annotations.NullMarked;
