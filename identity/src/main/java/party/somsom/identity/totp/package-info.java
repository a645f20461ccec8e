/** One-time passwords that depend on the time (RFC 6238). */
@NullMarked
package party.somsom.identity.totp;

import org.jspecify.annotations.NullMarked;
