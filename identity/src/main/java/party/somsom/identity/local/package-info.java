/** The identity provider that keeps accounts and sessions in MySQL itself. */
@NullMarked
package party.somsom.identity.local;

import org.jspecify.annotations.NullMarked;
