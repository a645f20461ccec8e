@NullMarked
package party.somsom.operators.audit;

import org.jspecify.annotations.NullMarked;
