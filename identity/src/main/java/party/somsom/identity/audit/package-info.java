/** The security log. */
@NullMarked
package party.somsom.identity.audit;

import org.jspecify.annotations.NullMarked;
