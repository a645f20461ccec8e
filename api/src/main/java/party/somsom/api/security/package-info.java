/** Who is calling over HTTP, and what is public. */
@NullMarked
package party.somsom.api.security;

import org.jspecify.annotations.NullMarked;
