/** What rooms with tables share. */
@NullMarked
package party.somsom.foundation.database;

import org.jspecify.annotations.NullMarked;
