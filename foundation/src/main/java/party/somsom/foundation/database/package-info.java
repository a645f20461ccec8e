/** Migrations and entity settings, shared by all rooms with tables. */
@NullMarked
package party.somsom.foundation.database;

import org.jspecify.annotations.NullMarked;
