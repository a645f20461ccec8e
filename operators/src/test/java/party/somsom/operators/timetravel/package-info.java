@NullMarked
package party.somsom.operators.timetravel;

import org.jspecify.annotations.NullMarked;
