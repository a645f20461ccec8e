/** The edge without the modules behind it. */
@NullMarked
package party.somsom.edge;

import org.jspecify.annotations.NullMarked;
