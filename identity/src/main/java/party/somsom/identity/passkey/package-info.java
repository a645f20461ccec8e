/** The ceremonies of the Web Authentication API, with any store of credentials. */
@NullMarked
package party.somsom.identity.passkey;

import org.jspecify.annotations.NullMarked;
