/** What comes in from outside, over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.edge;

import org.jspecify.annotations.NullMarked;
