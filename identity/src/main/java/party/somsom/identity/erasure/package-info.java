/** Brings the erasure of an account to its end, whatever happens to the node that began it. */
@NullMarked
package party.somsom.identity.erasure;

import org.jspecify.annotations.NullMarked;
