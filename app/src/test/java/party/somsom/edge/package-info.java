/** The edge without what lies behind it. */
@NullMarked
package party.somsom.edge;

import org.jspecify.annotations.NullMarked;
