/** Tests of what the edge knows about a client. */
@NullMarked
package party.somsom.api.security;

import org.jspecify.annotations.NullMarked;
