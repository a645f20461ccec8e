/** Tests of the audit that need the whole application, beside what they look into. */
@NullMarked
package party.somsom.operators.audit;

import org.jspecify.annotations.NullMarked;
