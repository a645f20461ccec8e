/** Creating and finding festivals over real HTTP, with real servers. */
@NullMarked
package party.somsom.app.festival;

import org.jspecify.annotations.NullMarked;
