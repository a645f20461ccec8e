/** Turns every refusal and failure into an RFC 9457 problem with a stable code, in the caller's language. */
@NullMarked
package party.somsom.api.problem;

import org.jspecify.annotations.NullMarked;
