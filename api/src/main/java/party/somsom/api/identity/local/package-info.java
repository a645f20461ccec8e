/** The identity provider that keeps accounts and sessions in MySQL. */
@NullMarked
package party.somsom.api.identity.local;

import org.jspecify.annotations.NullMarked;
