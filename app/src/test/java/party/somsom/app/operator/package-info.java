/** The console of operators over HTTP. */
@NullMarked
package party.somsom.app.operator;

import org.jspecify.annotations.NullMarked;
